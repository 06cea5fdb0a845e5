package org.psephos.cli.tour;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.OptionId;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.kiosk.session.KioskStatus;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.Selection;
import org.psephos.qr.Scanned;
import org.psephos.station.Station;
import org.psephos.votecast.app.Windows;
import org.psephos.votecast.app.Wiring;
import org.psephos.votecast.screen.ConsoleView;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.service.Poll;
import org.psephos.votecast.service.PollBook;
import org.psephos.votecast.service.StationBox;
import org.psephos.votecast.service.StationRoad;

/// The operator's console of a machine with kiosks, and the votes of those who are not watched.
final class TourConsole implements AutoCloseable {

    private static final String APP = "vote-cast-";
    private static final int KIOSKS = 3;

    private final TourWorld world;
    private final Station station;
    private final Wiring wiring;
    private final Windows windows;
    private final Shown shown;

    /// @param station joined as a kiosk; closed with the console
    TourConsole(TourWorld world, Station station) {
        this.world = world;
        this.station = station;
        this.wiring = Wiring.of(station, KIOSKS, world.tasks());
        wiring.polls().start();
        this.windows =
                OnScreen.ask(() -> new Windows(wiring, Words.of(ConsoleView.class, world.locale()), world.tasks()));
        this.shown = Shown.of(() -> windows.consoleScene(TourWorld.WIDTH, TourWorld.HEIGHT));
    }

    private Scene scene() {
        return shown.scene();
    }

    /// The elections of the kiosks.
    PollBook polls() {
        return wiring.polls();
    }

    /// The kiosks' side of the network.
    Station station() {
        return station;
    }

    /// Signs the operator in; the polls are not open yet.
    void signIn() {
        shown.front();
        world.staff(scene(), "sign-in");
        world.people().signIn(windows.staff(), TourPeople.Who.OPERATOR);
        world.staff(scene(), APP + "console-before");
    }

    /// Waits until the election is open here.
    void open() {
        Screen.until(
                "the election is open here",
                () -> polls().current().filter(Poll::isOpen).isPresent());
    }

    /// Kiosks at work: one waits, one has a voter, one calls for help.
    void working(String slip, String other) {
        shown.front();
        world.staff(scene(), APP + "console-locked");
        TourFrame frame = new TourFrame(world, windows.staff(), scene(), "vote-cast");
        frame.help();
        frame.scan("scan-other-app", "psephos:voter:" + new UUID(1, 2), "scanned");
        world.staff(
                scene(),
                APP + "console-slip",
                () -> OnScreen.run(() -> windows.staff().scanning().take(Scanned.of(slip))));
        OnScreen.run(() -> windows.console().slipProperty().set(""));
        List<Kiosk> kiosks = wiring.kiosks();
        kiosks.forEach(kiosk -> OnScreen.run(() -> windows.console().open(kiosk)));
        world.staff(scene(), APP + "console-waiting");
        scan(kiosks.getFirst(), slip);
        scan(kiosks.getLast(), other);
        OnScreen.run(kiosks.getLast().session()::callHelp);
        world.staff(
                scene(),
                APP + "console",
                () -> Screen.untilShown(
                        "the call is heard",
                        () -> windows.console().stateOf(kiosks.getLast()).get().state() == KioskStatus.State.HELP));
        kiosks.forEach(kiosk -> OnScreen.run(kiosk.session()::endByOfficial));
    }

    private static void scan(Kiosk kiosk, String slip) {
        Screen.until("the kiosk takes the slip", () -> {
            OnScreen.run(() -> kiosk.session().scan(slip));
            Screen.settle();
            return OnScreen.ask(() -> kiosk.session().status().get().state()) == KioskStatus.State.VOTING;
        });
    }

    /// Cancelling a ballot: whose, and the two officials who sign.
    ///
    /// @param slip with which a ballot was cast
    void cancel(String slip) {
        shown.front();
        world.staff(scene(), APP + "uncast", () -> Screen.press(scene(), "console.uncast"));
        world.staff(scene(), APP + "uncast-unknown", () -> code("https://vallamar.example"));
        world.staff(scene(), APP + "uncast-officials", () -> {
            code(slip);
            Screen.untilShown(
                    "the officials are asked",
                    () -> Ids.find(scene().getRoot(), "uncast.sign").isPresent());
        });
        OnScreen.run(windows.staff().frame().overlay()::closeAll);
    }

    private void code(String text) {
        OnScreen.run(
                () -> ((TextField) Ids.find(scene().getRoot(), "uncast.code").orElseThrow()).setText(text));
        Screen.press(scene(), "uncast.find");
    }

    /// The console when the polls are closed.
    void closed() {
        shown.front();
        world.staff(
                scene(),
                APP + "console-closed",
                () -> Screen.until(
                        "the election is closed here",
                        () -> polls().current().filter(Poll::isOpen).isEmpty()));
    }

    /// Casts a ballot with each slip, past the windows.
    void cast(List<String> slips) {
        BallotBox box = new StationBox(
                polls(), Set.of(), new StationRoad(station), station.tools().time(), (event, outcome) -> {});
        int number = 0;
        for (String slip : slips) {
            Admission admission = admitted(box, slip);
            List<Selection> selections = selections(admission, number++);
            box.cast(box.prepare(admission, selections).orThrow()).orThrow();
        }
        Screen.until("the votes are sent", () -> station.outbox().pending().isEmpty());
    }

    private static Admission admitted(BallotBox box, String slip) {
        Screen.until("the slip is known", () -> box.admit(slip).isDone());
        return box.admit(slip).orThrow();
    }

    /// Uneven choices that differ from voter to voter; every ninth is left blank.
    private static List<Selection> selections(Admission admission, int number) {
        return admission.election().contestsOf(admission.style()).stream()
                .map(contest -> selection(contest, number))
                .toList();
    }

    private static Selection selection(Contest contest, int number) {
        int options = contest.options().size();
        int wanted = number % 9 == 8 ? 0 : Math.min(contest.rule().max(), 1 + number % 3);
        int from = number * number % options;
        List<OptionId> chosen = IntStream.range(0, wanted)
                .mapToObj(at -> contest.options().get((from + at * 2) % options).id())
                .distinct()
                .toList();
        return new Selection(contest.id(), chosen);
    }

    @Override
    public void close() {
        shown.close();
        OnScreen.run(windows::close);
        wiring.close();
    }
}
