package org.psephos.cli.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.psephos.common.ElectionId;
import org.psephos.election.ElectionState;
import org.psephos.roll.Person;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.tally.ActKind;
import org.psephos.voterentry.service.person.RollVoter;

/// A small election in one language, from the first start of its server to the result, in the windows of all apps;
/// each screen is drawn when it is in an important state.
final class Tour {

    private static final int PEOPLE = 96;
    private static final int VOTERS = 22;
    private static final List<String> FAULTY = List.of(
            "VM-900001,Nora Álvarez,,1979-02-31,Rope Walk 1,VM-101,Vallamar,,,harbour,town",
            "VM-900002,,,1980-05-04,Rope Walk 2,VM-101,Vallamar,,,harbour,town",
            "VM-100001,Sam Oduya,,1990-11-12,Rope Walk 3,VM-101,Vallamar,,,harbour,town",
            "VM-900003,Lena Costa,,1991-07-30,Rope Walk 4,VM-101,Vallamar,,,lighthouse,town");

    private final TourWorld world;

    /// @param folder empty; the caller's to delete
    Tour(Path folder, Locale locale, Painter painter) {
        this.world = new TourWorld(folder, locale, painter);
    }

    /// Takes every picture; what cannot be shown is told.
    void run() {
        world.part("tour", this::day);
    }

    private void day() {
        try (TourServer server = new TourServer(world);
                TourPanel panel = new TourPanel(world)) {
            server.firstStart();
            panel.setUp(server.setupCode());
            try (TourEditor editor = new TourEditor(world)) {
                editor.enrol(panel.station());
                server.running();
                ElectionId election = editor.write();
                editor.proof();
                editor.seal(election);
                world.part("join", new TourJoin(world, server, panel.station())::show);
                server.askToCopy();
                panel.door();
                polls(server, panel, editor, election);
            }
        }
    }

    private void polls(TourServer server, TourPanel panel, TourEditor editor, ElectionId election) {
        try (TourDesk desk = new TourDesk(world, world.join(panel.station(), TourMachine.DESK_ONE));
                TourConsole console = new TourConsole(world, world.join(panel.station(), TourMachine.KIOSK))) {
            TourEntry entry = new TourEntry(world, desk);
            desk.signIn();
            entry.load(faulty(), elsewhere(), roll());
            desk.awaitRoll(PEOPLE);
            entry.voters();
            console.signIn();
            editor.open(election);
            console.open();
            String slip = entry.checkIn();
            world.part("voter-entry-camera", entry::camera);
            vote(desk, console, slip);
            panel.well();
            panel.tally(election, ElectionState.OPEN, "tally-open");
            world.part(
                    "control-panel-tally-turnout",
                    () -> panel.tally(editor.ballots().openSecret(), ElectionState.OPEN, "tally-turnout"));
            panel.lock();
            trouble(server, panel, editor, desk, console, election);
        }
    }

    private void vote(TourDesk desk, TourConsole console, String slip) {
        List<RollVoter> waiting = desk.waiting();
        List<String> slips = new ArrayList<>(desk.checkIn(waiting.subList(0, Math.min(VOTERS, waiting.size() - 2))));
        desk.sent();
        world.part("kiosk", () -> {
            try (TourKiosk kiosk = new TourKiosk(world, console.station(), console.polls())) {
                kiosk.pages(slip);
            }
        });
        world.part("vote-cast-console", () -> console.working(slips.removeFirst(), slips.removeFirst()));
        console.cast(slips);
        world.part("vote-cast-uncast", () -> console.cancel(slips.getFirst()));
    }

    private void trouble(
            TourServer server,
            TourPanel panel,
            TourEditor editor,
            TourDesk desk,
            TourConsole console,
            ElectionId election) {
        TourTrouble trouble = new TourTrouble(world, server, panel, desk);
        world.part("sign-in-wait", trouble::wrongPassphrase);
        world.part("voter-entry-alone", () -> trouble.aloneDesk(election, PEOPLE));
        editor.ballots().decide(election, ActKind.CLOSE, ElectionState.CLOSED);
        console.closed();
        world.part("voter-entry-closed", trouble::closedDesk);
        panel.tally(election, ElectionState.CLOSED, "tally-result");
        world.part("control-panel-overview-stop", trouble::noServer);
    }

    private Path roll() {
        return write("roll.csv", SampleFiles.roll(people()));
    }

    private Path faulty() {
        return write("roll-with-faults.csv", SampleFiles.roll(people()) + String.join("\n", FAULTY) + "\n");
    }

    /// Names as an old program wrote them, in no encoding that says so.
    private Path elsewhere() {
        try {
            return Files.writeString(
                    world.folder("roll-old.csv"), SampleFiles.roll(latin()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Person> latin() {
        return people().stream()
                .filter(person -> StandardCharsets.ISO_8859_1.newEncoder().canEncode(SampleFiles.roll(List.of(person))))
                .toList();
    }

    private static List<Person> people() {
        return SampleRoll.bundled().subList(0, PEOPLE);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(world.folder(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
