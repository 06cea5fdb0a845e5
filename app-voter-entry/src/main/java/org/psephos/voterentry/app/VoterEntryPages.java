package org.psephos.voterentry.app;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.psephos.common.Id;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.shell.FrameAct;
import org.psephos.desktop.shell.PageSpec;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.desktop.station.StaffApp;
import org.psephos.station.Station;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.screen.anomaly.AnomaliesView;
import org.psephos.voterentry.screen.anomaly.AnomalyActs;
import org.psephos.voterentry.screen.checkin.CheckInView;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.checkin.DeskActs;
import org.psephos.voterentry.screen.checkin.PlaceView;
import org.psephos.voterentry.screen.form.AlikeViewModel;
import org.psephos.voterentry.screen.form.FormActs;
import org.psephos.voterentry.screen.form.FormView;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.screen.load.LoadActs;
import org.psephos.voterentry.screen.load.LoadView;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.screen.queue.OutboxView;
import org.psephos.voterentry.screen.queue.OutboxViewModel;
import org.psephos.voterentry.screen.voters.VotersActs;
import org.psephos.voterentry.screen.voters.VotersView;
import org.psephos.voterentry.screen.voters.VotersViewModel;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Slip;
import org.psephos.voterentry.service.desk.Standing;
import org.psephos.voterentry.service.desk.Visit;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.person.Drafts;
import org.psephos.voterentry.service.person.RollCheck;
import org.psephos.voterentry.service.person.RollVoter;

/// The pages of voter entry on their frame, and how they lead to each other. Made after the first sign-in.
public final class VoterEntryPages implements AutoCloseable {

    private static final String CHECK_IN = "checkin";
    private static final String VOTERS = "voters";
    private static final String FORM = "form";
    private static final String LOAD = "load";
    private static final String OUTBOX = "outbox";

    private final StaffApp app;
    private final DeskWork work;
    private final Say say;
    private final Acts acts;
    private final ManagerActs managers;
    private final CheckInViewModel checkIn;
    private final VotersViewModel voters;
    private final FormViewModel form;
    private final LoadViewModel load;
    private final OutboxViewModel outbox;
    private final DeskFrame around;
    private final Consumer<PlaceId> choosePlace;

    /// @param app the window
    /// @param work the desk's services, started
    /// @param drafts where the form that was not saved is kept
    /// @param choosePlace is told at which place the desk stands, when that is asked here
    public VoterEntryPages(StaffApp app, DeskWork work, Drafts drafts, Consumer<PlaceId> choosePlace) {
        this.app = app;
        this.work = work;
        this.choosePlace = choosePlace;
        Station station = app.station();
        SiteNames names = new SiteNames(station);
        this.say = new Say(app.words(), work.room(), names);
        this.acts = new Acts(app, say, work);
        this.managers = new ManagerActs(app, say, work);
        this.checkIn = new CheckInViewModel(
                work.checkIn(), work.pollbook(), app.tasks(), station.tools().time());
        this.voters = new VotersViewModel(
                work.roll(),
                work.pollbook(),
                work.editor(),
                say::placeOf,
                app.tasks(),
                station.tools().time());
        this.form = new FormViewModel(
                work.editor(),
                new RollCheck(work.roll().index(), work::today),
                drafts,
                new AlikeViewModel(work.roll(), app.tasks()),
                app.tasks(),
                station.tools().time(),
                app.words().locale());
        this.load = new LoadViewModel(work.loader(), app.tasks());
        this.outbox = new OutboxViewModel(station.outbox(), app.tasks());
        this.around = new DeskFrame(app, work, say);
        app.tasks().start(names::load);
    }

    /// Puts the pages into the frame.
    public void show() {
        app.frame()
                .pages(List.of(
                        page(CHECK_IN, "log-in", this::checkInPage),
                        page(VOTERS, "users", () -> new VotersView(voters, say, votersActs()))
                                .counting(around.voters()),
                        page(FORM, "user-plus", () -> new FormView(form, say, formActs())),
                        page(LOAD, "upload", () -> new LoadView(load, say, loadActs())),
                        page(
                                        "anomalies",
                                        "alert-triangle",
                                        () -> new AnomaliesView(
                                                work.pollbook(), work.roll(), say, app.tasks(), anomalyActs()))
                                .counting(around.doubles())
                                .in(2),
                        page(OUTBOX, "inbox", () -> new OutboxView(outbox, say))
                                .counting(around.waiting())
                                .in(2)));
        app.around().navNoteProperty().bind(app.words().text("nav.note"));
        app.frame().on(FrameAct.SCAN, this::scan);
        app.scanning().leadTo(this::find);
        app.beforeClosing(this::beforeLeaving);
        app.frame().on(FrameAct.CREATE, () -> open(FORM));
        app.frame().on(FrameAct.SEARCH, () -> open(VOTERS));
        app.frame().on(FrameAct.OUTBOX, () -> open(OUTBOX));
    }

    private Region checkInPage() {
        return knowsPlace() ? new CheckInView(checkIn, say, deskActs()) : new PlaceView(say, choosePlace);
    }

    private boolean knowsPlace() {
        return !(work.standing() instanceof Standing.Open);
    }

    private PageSpec page(String id, String icon, java.util.function.Supplier<Region> make) {
        return PageSpec.of(id, icon, app.words().text("nav." + id), make);
    }

    /// Whether nothing was begun here: nobody is looked for, no form is filled in, no file is chosen.
    boolean isIdle() {
        return checkIn.answerProperty().get() instanceof DeskAnswer.Ready
                && checkIn.queryProperty().get().isBlank()
                && !form.touchedProperty().get()
                && load.fileProperty().get().isEmpty();
    }

    /// Does `next` now, or when a person said that what is unfinished here may be lost.
    void beforeLeaving(Runnable next) {
        new Leaving(app, checkIn, form, load).before(next);
    }

    /// Says why something could not be done.
    void refused(List<Problem> problems) {
        acts.refused(problems);
    }

    private void open(String page) {
        app.around().pageProperty().set(page);
    }

    /// Opens the form for something else; what is typed there is given up only after asking.
    private void instead(Runnable begin) {
        Runnable next = () -> {
            begin.run();
            open(FORM);
        };
        if (form.touchedProperty().get()) {
            acts.ask("discard", () -> {
                form.discard();
                next.run();
            });
        } else {
            next.run();
        }
    }

    private void details(VoterId voter) {
        open(VOTERS);
        voters.open(voter);
    }

    /// A scan leads to the check-in from the check-in page, and to the list from every other one.
    private void scan() {
        boolean atDesk =
                knowsPlace() && CHECK_IN.equals(app.around().pageProperty().get());
        app.scanning().open((scanned, answer) -> {
            if (atDesk) {
                checkIn.scanned(ScannedText.of(scanned));
            } else {
                app.scanning().take(scanned);
            }
        });
    }

    private ScanFinder.Found find(Id id) {
        if (!(id instanceof VoterId voter)) {
            return ScanFinder.Found.ELSEWHERE;
        }
        if (work.roll().voter(voter).isEmpty()) {
            return ScanFinder.Found.MISSING;
        }
        details(voter);
        return ScanFinder.Found.HERE;
    }

    private DeskActs deskActs() {
        return new DeskActs() {
            @Override
            public void scan() {
                VoterEntryPages.this.scan();
            }

            @Override
            public void register(String name) {
                instead(() -> form.addNew(name));
            }

            @Override
            public void details(VoterId voter) {
                VoterEntryPages.this.details(voter);
            }

            @Override
            public void showQr(UUID id) {
                acts.showQr(id);
            }

            @Override
            public Node qr(String text) {
                return acts.qr(text);
            }

            @Override
            public void newSlip(CheckInViewModel page, DeskAnswer.AlreadyIn in) {
                managers.newSlip(page, in);
            }

            @Override
            public void undo(CheckInViewModel page, DeskAnswer.AlreadyIn in) {
                managers.undo(page, in);
            }

            @Override
            public void print(Slip slip, PlaceId place, StyleId style) {
                acts.print(slip, place, style);
            }
        };
    }

    private AnomalyActs anomalyActs() {
        return new AnomalyActs() {
            @Override
            public void details(VoterId voter) {
                VoterEntryPages.this.details(voter);
            }

            @Override
            public void settle(VoterId voter, Visit visit) {
                managers.settle(voter, visit);
            }
        };
    }

    private VotersActs votersActs() {
        return new VotersActs() {
            @Override
            public void scan() {
                VoterEntryPages.this.scan();
            }

            @Override
            public void enter() {
                open(FORM);
            }

            @Override
            public void change(RollVoter voter) {
                instead(() -> form.change(voter));
            }

            @Override
            public void checkIn(RollVoter voter) {
                open(CHECK_IN);
                checkIn.open(voter.id());
            }

            @Override
            public void card(RollVoter voter) {
                acts.card(voter);
            }

            @Override
            public void withdraw(VotersViewModel page) {
                acts.askReason("withdraw", reason -> page.withdraw(reason, () -> {}));
            }

            @Override
            public void export(VotersViewModel page) {
                page.everybody(all -> acts.saveFile("voters.csv", path -> acts.write(path, CsvText.voters(all))));
            }

            @Override
            public void history(RollVoter voter) {
                HistoryDialog.open(app.frame().overlay(), say, voter);
            }

            @Override
            public void showQr(UUID id) {
                acts.showQr(id);
            }
        };
    }

    private FormActs formActs() {
        return new FormActs() {
            @Override
            public void saved(VoterId voter) {
                details(voter);
            }

            @Override
            public void open(VoterId voter) {
                details(voter);
            }

            @Override
            public void askDiscard(Runnable yes) {
                acts.ask("discard", yes);
            }
        };
    }

    private LoadActs loadActs() {
        return new LoadActs() {
            @Override
            public void chooseFile(Consumer<Path> chosen) {
                acts.openFile(chosen);
            }

            @Override
            public void saveFaults(DryRun dryRun) {
                ProblemTexts texts = new ProblemTexts(say.words().locale());
                acts.saveFile("faults.csv", path -> acts.write(path, CsvText.faults(dryRun, texts)));
            }

            @Override
            public void voters() {
                open(VOTERS);
            }
        };
    }

    @Override
    public void close() {
        around.close();
    }

    /// The check-in page's state; the demonstration drives it.
    public CheckInViewModel checkIn() {
        return checkIn;
    }

    /// The list's state.
    public VotersViewModel voters() {
        return voters;
    }

    /// The form's state.
    public FormViewModel form() {
        return form;
    }

    /// The import's state.
    public LoadViewModel load() {
        return load;
    }
}
