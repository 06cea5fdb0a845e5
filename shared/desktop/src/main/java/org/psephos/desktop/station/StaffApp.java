package org.psephos.desktop.station;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.psephos.client.LinkState;
import org.psephos.client.OutboxItem;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.crypto.Digest;
import org.psephos.desktop.join.JoinView;
import org.psephos.desktop.join.JoinViewModel;
import org.psephos.desktop.outbox.OutboxDialog;
import org.psephos.desktop.outbox.OutboxRecords;
import org.psephos.desktop.outbox.OutboxSummary;
import org.psephos.desktop.outbox.OutboxViewModel;
import org.psephos.desktop.part.State;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.PrintChip;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.shell.AboutDialog;
import org.psephos.desktop.shell.Connection;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.FrameAct;
import org.psephos.desktop.shell.FrameViewModel;
import org.psephos.desktop.shell.PlaceClock;
import org.psephos.desktop.shell.StaffFrame;
import org.psephos.desktop.shell.StationSign;
import org.psephos.desktop.signin.IdleLock;
import org.psephos.desktop.signin.PassphraseDialog;
import org.psephos.desktop.signin.PassphraseViewModel;
import org.psephos.desktop.signin.Person;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.signin.SignInView;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.site.TrustedKey;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.wire.ServerPin;

/// A staff app's window on its station. Sign-in covers everything until somebody is signed in; only then are the pages
/// made. Locking covers them again and keeps what was typed.
public final class StaffApp implements AutoCloseable {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int SHORT = 8;

    private final Station station;
    private final Tasks tasks;
    private final Words appWords;
    private final Words words;
    private final FrameViewModel around = new FrameViewModel();
    private final StaffFrame frame;
    private final StationSignIn service;
    private final SignInViewModel signIn;
    private final IdleLock idle;
    private final Consumer<StaffApp> fill;
    private final ScanDesk scanning;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Tasks.Running clock;
    private final ZoneId zone;
    private Optional<JoinViewModel> joining = Optional.empty();
    private boolean filled;
    private Consumer<Runnable> closing = Runnable::run;

    /// @param station the app's side of the network
    /// @param appWords the app's texts; `app.name` is its name
    /// @param display theme and zoom
    /// @param zone whose clock the foot shows
    /// @param fill makes the pages, once, after the first sign-in
    public StaffApp(
            Station station,
            Words appWords,
            DisplaySettings display,
            Tasks tasks,
            ZoneId zone,
            Consumer<StaffApp> fill) {
        this.station = station;
        this.appWords = appWords;
        this.tasks = tasks;
        this.zone = zone;
        this.fill = fill;
        this.frame = new StaffFrame(around, appWords, display, tasks);
        this.words = frame.words().or(StaffApp.class);
        this.service = new StationSignIn(station);
        this.signIn = new SignInViewModel(service, tasks, station.tools().time(), appWords, this::signedIn);
        this.idle = new IdleLock(
                station.tools().time(), tasks, station.tools().limits().staffIdleLock(), this::warn, this::lock);
        around.appProperty().bind(words.text("app.name"));
        this.scanning = new ScanDesk(station, frame.overlay(), tasks, words);
        frame.on(FrameAct.LOCK, this::lock);
        frame.on(FrameAct.SCAN, scanning::open);
        frame.on(
                FrameAct.OUTBOX,
                () -> OutboxDialog.open(
                        frame.overlay(), new OutboxViewModel(OutboxRecords.of(station.outbox()), tasks, words, zone)));
        frame.on(FrameAct.PASSPHRASE, this::changePassphrase);
        frame.on(FrameAct.OWN_CODE, this::showOwnCode);
        frame.on(FrameAct.SIGN_OUT, this::signOut);
        frame.on(FrameAct.ABOUT, this::about);
        subscriptions.add(tasks.watch(station.link().state(), this::connection));
        subscriptions.add(tasks.watch(station.feeds().stopped(), this::stopped));
        subscriptions.add(tasks.watch(station.outbox().summary(), this::outbox));
        subscriptions.add(tasks.watch(station.place(), this::place));
        words.textsProperty().subscribe(texts -> showPlace(station.place().get()));
        clock = PlaceClock.start(station.tools().time(), tasks, zone, around.clockProperty());
        coverWithSignIn();
        subscriptions.add(tasks.watch(station.link().state(), this::door));
    }

    /// A server that does not know this station, or shows another key than the trusted one, is no place to sign in.
    private void door(LinkState state) {
        switch (state) {
            case LinkState.NotTrusted _, LinkState.WrongKey _ -> joinFirst();
            case LinkState.Connected _ -> joined();
            case LinkState.Closed _, LinkState.Connecting _, LinkState.AloneSince _ -> {
                if (station.link().pin() instanceof ServerPin.FirstContact) {
                    joinFirst();
                }
            }
        }
    }

    private void joinFirst() {
        if (joining.isPresent()) {
            return;
        }
        if (!around.personProperty().get().isEmpty()) {
            signOut();
        }
        JoinViewModel model = new JoinViewModel(station, tasks, appWords);
        joining = Optional.of(model);
        JoinView view = new JoinView(model, () -> JoinScan.open(this, model));
        frame.cover(view);
        model.onShow();
        tasks.onScreen(view::focusFirst);
    }

    private void joined() {
        joining.ifPresent(model -> {
            model.close();
            joining = Optional.empty();
            coverWithSignIn();
        });
    }

    /// The joining screen's state, while the server does not know this station.
    public Optional<JoinViewModel> joining() {
        return joining;
    }

    private void coverWithSignIn() {
        SignInView view = new SignInView(signIn, words.text("app.name"), tasks);
        frame.cover(view);
        tasks.onScreen(view::focusFirst);
    }

    private void signedIn(Person person) {
        around.personProperty().set(person.fullName());
        around.roleProperty()
                .set(String.join(
                        words.get("role.and"),
                        person.roles().stream()
                                .sorted()
                                .map(role -> words.get("role." + role.text()))
                                .toList()));
        idle.start();
        if (!filled) {
            filled = true;
            fill.accept(this);
        }
        frame.uncover();
    }

    private void warn() {
        frame.overlay().toast(State.WARN, signIn.words().get("signin.idle"));
    }

    /// Locks the window; typed work stays.
    public void lock() {
        String name = around.personProperty().get();
        if (name.isEmpty() || frame.isCovered()) {
            return;
        }
        idle.stop();
        service.lock();
        signIn.askToUnlock(name);
        coverWithSignIn();
    }

    /// Ends the session and asks for the next person.
    public void signOut() {
        idle.stop();
        tasks.start(service::signOut);
        around.personProperty().set("");
        around.roleProperty().set("");
        signIn.ask(SignInMode.SIGN_IN);
        coverWithSignIn();
    }

    private void changePassphrase() {
        station.session()
                .state()
                .get()
                .person()
                .ifPresent(person -> PassphraseDialog.open(
                        frame.overlay(),
                        new PassphraseViewModel(person.login(), service::changePassphrase, tasks, words, () -> {
                            frame.overlay().closeAll();
                            frame.overlay().toast(State.OK, signIn.words().get("passphrase.done"));
                        })));
    }

    private void showOwnCode() {
        station.session()
                .state()
                .get()
                .person()
                .ifPresent(person -> new QrCodes(frame.overlay(), new ClipboardOutlet(), tasks, words)
                        .of(QrKind.OPERATOR, person.fullName())
                        .accept(person.account().uuid()));
    }

    /// Version, site and server key; also while nobody is signed in.
    private void about() {
        Optional<TrustedKey> server = station.site().state().get().server();
        if (station.link().state().get() instanceof LinkState.Connected(var welcome, var _) && server.isPresent()) {
            QrCodes codes = new QrCodes(frame.overlay(), new ClipboardOutlet(), tasks, words);
            Digest key = server.get().fingerprint();
            PrintChip chip = new PrintChip(
                    "about.key",
                    key.hex().substring(0, SHORT),
                    PrintChip.subject(QrKind.KEY, key, welcome.domain()),
                    words,
                    codes::show);
            AboutDialog.open(frame.overlay(), words, welcome.domain(), chip);
        } else {
            AboutDialog.open(frame.overlay(), words);
        }
    }

    private void connection(LinkState state) {
        around.connectionProperty()
                .set(
                        switch (state) {
                            case LinkState.Connected _ when isHalted() -> new Connection(Connection.State.HALTED, "");
                            case LinkState.Connected(var welcome, var _) -> Connection.to(welcome.domain());
                            case LinkState.Closed _, LinkState.Connecting _ ->
                                new Connection(Connection.State.CONNECTING, "");
                            case LinkState.NotTrusted _ -> new Connection(Connection.State.NOT_JOINED, "");
                            case LinkState.AloneSince(var since, var _, var _) ->
                                Connection.alone(since.atZone(zone).format(HOUR));
                            case LinkState.WrongKey _ -> new Connection(Connection.State.WRONG_KEY, "");
                        });
    }

    private void place(ServerPlace now) {
        showPlace(now);
        if (now.where() == ServerPlace.Where.TAKEN_OVER) {
            frame.overlay().toast(State.WARN, words.get("server.taken_over.told"));
            offerSetupCode(now.setupCode());
        } else if (now.where() == ServerPlace.Where.STOPPED) {
            frame.overlay().toast(State.WARN, words.get("server.stopped.told"));
        }
    }

    private void showPlace(ServerPlace now) {
        String said = words.get("server." + now.where().name().toLowerCase(Locale.ROOT));
        State state =
                switch (now.where()) {
                    case TAKEN_OVER, STOPPED -> State.WARN;
                    case ELSEWHERE, BESIDE, HERE -> State.IDLE;
                };
        around.serverProperty().set(Optional.of(new StationSign("server", "server", said, state)));
    }

    private boolean isHalted() {
        return !station.feeds().stopped().get().isEmpty();
    }

    /// What is shown follows the chains no longer: said once in a sentence, and in the title bar from then on.
    private void stopped(List<Problem> problems) {
        if (!problems.isEmpty()) {
            ProblemTexts texts = new ProblemTexts(words.locale());
            frame.overlay().toast(State.BAD, texts.what(problems.getLast()) + " " + texts.next(problems.getLast()));
            connection(station.link().state().get());
        }
    }

    private void outbox(OutboxItem.Summary now) {
        around.outboxProperty().set(new OutboxSummary(now.queued(), 0, now.refused()));
    }

    /// What stands around the page.
    public FrameViewModel around() {
        return around;
    }

    /// The frame.
    public StaffFrame frame() {
        return frame;
    }

    /// The app's and the frame's texts.
    public Words words() {
        return words;
    }

    /// The station.
    public Station station() {
        return station;
    }

    /// Fills in the one-time code of a new server that runs in this program: whoever sits here owns it.
    ///
    /// @param code empty when there is none
    public void offerSetupCode(String code) {
        if (!code.isEmpty()) {
            signIn.modeProperty().subscribe(mode -> {
                if (mode == SignInMode.SET_UP) {
                    tasks.onScreen(() -> signIn.codeProperty().set(code));
                }
            });
        }
    }

    /// Where codes are scanned; F9 opens it.
    public ScanDesk scanning() {
        return scanning;
    }

    /// Where waiting happens.
    public Tasks tasks() {
        return tasks;
    }

    /// The sign-in screen's state; the demonstration types into it.
    public SignInViewModel signIn() {
        return signIn;
    }

    /// What happens when somebody closes the window: it is given what closes it, and may ask first, in a dialog with
    /// the id `leave`.
    public void beforeClosing(Consumer<Runnable> asking) {
        closing = asking;
    }

    private void close(WindowEvent event, Window window) {
        event.consume();
        if (frame.root().lookup("#leave") == null) {
            closing.accept(window::hide);
        }
    }

    /// A scene in which every key and press counts as being there.
    public Scene scene(double width, double height) {
        Scene scene = frame.scene(width, height);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> close(event, window));
            }
        });
        scene.addEventFilter(InputEvent.ANY, event -> {
            idle.touch();
            station.session().touched();
        });
        return scene;
    }

    @Override
    public void close() {
        idle.stop();
        scanning.close();
        clock.close();
        joining.ifPresent(JoinViewModel::close);
        subscriptions.forEach(Subscription::close);
        service.signOut();
        service.close();
    }
}
