package org.psephos.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.cli.demo.world.Await;
import org.psephos.cli.demo.world.DemoBallot;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.screen.OnScreen;
import org.psephos.client.LinkState;
import org.psephos.common.Chance;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.server.trial.TrialServer;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.voterentry.app.DeskWork;
import org.psephos.voterentry.app.SealedLoads;
import org.psephos.voterentry.app.VoterEntryWiring;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.service.desk.PlaceMemory;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.load.DryRun;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.load.Loaded;
import org.psephos.voterentry.service.person.RollVoter;

/// An import of a large roll through the import page's view model on the real JavaFX thread, over the network, into a
/// server process of its own; on the way the server may be killed and the app closed.
final class ImportTrial implements AutoCloseable {

    private final Path folder;
    private final Path data;
    private final Path csv;
    private final Time time = Time.system();
    private final Await await = new Await(time);
    private final DemoPeople people = new DemoPeople(Chance.secure());
    private final Tasks tasks = Tasks.of(time);
    private final TrialServer server;
    private Desk desk;

    private ImportTrial(Path folder, int persons, long seed) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("server");
        this.csv = folder.resolve("roll.csv");
        Files.writeString(csv, SampleFiles.roll(SampleRoll.persons(seed, persons)), StandardCharsets.UTF_8);
        int port = setUp();
        this.server = TrialServer.start(data, port, folder.resolve("server.out"));
        this.desk = new Desk();
    }

    /// Makes a server with its people and a draft of an election, and the file of the roll.
    ///
    /// @param folder an empty folder
    static ImportTrial prepare(Path folder, int persons, long seed) throws IOException {
        OnScreen.begin();
        return new ImportTrial(folder, persons, seed);
    }

    private int setUp() {
        try (HomeServer home = HomeServer.open(EngineOptions.local(data)).orThrow();
                BallotEditorWiring editor = BallotEditorWiring.open(data).orThrow()) {
            Station office = editor.station();
            connected(office);
            people.enrolEverybody(office, home.setupCode());
            people.signIn(office, DemoPeople.Who.FIRST_OFFICIAL);
            DemoBallot ballot = new DemoBallot(editor.office(), await, time);
            ballot.draft(ballot.definition());
            return home.address().port();
        }
    }

    private void connected(Station station) {
        await.until("the station is connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    /// What one import took.
    ///
    /// @param dryRun what the check of the file said
    /// @param loaded what the import said
    /// @param checkSeconds from the choice of the file to the end of the check
    /// @param loadSeconds from the press of the button to the last acknowledgement
    /// @param knownSeconds after that, until the desk's own list and search know everybody
    /// @param appWork processor time of the app for the import alone
    /// @param serverWork processor time of the server for the import alone
    /// @param screen how the JavaFX thread fared meanwhile
    record Result(
            DryRun dryRun,
            Loaded loaded,
            double checkSeconds,
            double loadSeconds,
            double knownSeconds,
            Duration appWork,
            Duration serverWork,
            ScreenPulse.Report screen) {}

    /// Looks at the file and compares it with the roll.
    DryRun check() {
        LoadViewModel page = desk.page;
        show(page::reset);
        show(() -> page.choose(csv));
        shown("the columns are known", () -> page.fileProperty().get().isPresent());
        show(page::check);
        shown(
                "the file is compared",
                () -> page.workProperty().get() == LoadViewModel.Work.NONE
                        && (page.dryRunProperty().get().isPresent()
                                || page.problemProperty().get().isPresent()));
        return ask(() -> page.dryRunProperty().get())
                .orElseThrow(() -> new IllegalStateException(
                        "not compared: " + ask(() -> page.problemProperty().get())));
    }

    /// Begins the import.
    void begin(ScreenPulse pulse) {
        show(() -> {
            desk.page.progressProperty().addListener((source, before, now) -> pulse.painted(now));
            desk.page.load();
        });
    }

    /// Waits for the end of the import.
    Loaded end() {
        LoadViewModel page = desk.page;
        shown("the import has ended", () -> page.loadedProperty().get().isPresent());
        return ask(() -> page.loadedProperty().get()).orElseThrow();
    }

    /// The whole import, undisturbed.
    Result run() {
        try (ScreenPulse pulse = new ScreenPulse(tasks, time)) {
            long start = time.ticks();
            DryRun dryRun = check();
            long checked = time.ticks();
            Duration app = appWork();
            Duration served = server.processorTime();
            begin(pulse);
            Loaded loaded = end();
            long ended = time.ticks();
            int persons = dryRun.report().lines() - dryRun.report().refused();
            await.until("the desk knows everybody", Duration.ofMinutes(5), () -> isKnown(persons));
            long known = time.ticks();
            return new Result(
                    dryRun,
                    loaded,
                    seconds(start, checked),
                    seconds(checked, ended),
                    seconds(ended, known),
                    appWork().minus(app),
                    server.processorTime().minus(served),
                    pulse.report());
        }
    }

    private static Duration appWork() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /// Whether the desk knows so many persons, all on the list, and nothing waits.
    boolean isKnown(int persons) {
        return desk.work.roll().size().get() >= persons
                && desk.work.pollbook().balance().get().registered() >= persons
                && desk.station.outbox().pending().isEmpty();
    }

    /// How many lines are done, as the page shows it.
    long shownDone() {
        return ask(() -> desk.page.progressProperty().get()).done();
    }

    /// Stops the import by the page's button.
    void stop() {
        show(desk.page::stop);
    }

    /// What the page remembers of an import that did not reach its end.
    boolean remembersUnfinished() {
        shown("the memory is read", () -> desk.page.workProperty().get() == LoadViewModel.Work.NONE);
        return desk.memory.unfinished().isPresent();
    }

    /// Kills the server and starts it again.
    void killServer() throws IOException {
        server.kill();
        server.restart();
    }

    /// Ends the app without any farewell, as a crash does, and opens it again.
    void closeApp() {
        desk.close();
        desk = new Desk();
    }

    /// What is on the server as a desk that has just been opened reads it.
    ///
    /// @param persons persons of the roll
    /// @param numbers different voter numbers
    /// @param versions versions of persons
    /// @param listed persons on the list of the election
    record Stored(int persons, int numbers, int versions, int listed) {}

    /// Reads everything anew.
    Stored stored() {
        desk.close();
        desk = new Desk();
        desk.work.known().catchUp().orThrow();
        int registered = desk.work.roll().everybody().size();
        await.until("the list is read", Duration.ofMinutes(5), () -> isKnown(registered));
        List<RollVoter> everybody = desk.work.roll().everybody();
        Set<String> numbers = new HashSet<>();
        int versions = 0;
        int listed = 0;
        for (RollVoter voter : everybody) {
            numbers.add(voter.get(PersonField.NUMBER));
            versions += voter.versions().size();
            listed += desk.work.pollbook().of(voter.id()) instanceof Registration.Registered ? 1 : 0;
        }
        return new Stored(everybody.size(), numbers.size(), versions, listed);
    }

    /// The data folder of the server.
    Path data() {
        return data;
    }

    private void show(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    private <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        tasks.onScreen(() -> answer.complete(question.get()));
        return answer.join();
    }

    private void shown(String what, java.util.function.BooleanSupplier holds) {
        await.until(what, Duration.ofMinutes(10), () -> ask(holds::getAsBoolean));
    }

    @Override
    public void close() {
        desk.close();
        server.close();
    }

    /// Voter entry without its window: station, services and the import page's state.
    private final class Desk implements AutoCloseable {
        private final List<AutoCloseable> owned = new ArrayList<>();
        private final VoterEntryWiring wiring = new VoterEntryWiring(data);
        private final Station station = wiring.local().orThrow();
        private final LoadMemory memory;
        private final DeskWork work;
        private final LoadViewModel page;

        Desk() {
            station.start();
            connected(station);
            people.signIn(station, DemoPeople.Who.CLERK);
            await.until("the election is known", () -> !all().isEmpty());
            var drafts = station.identity().store("drafts").orThrow();
            memory = new SealedLoads(drafts);
            work = new DeskWork(station, DeskWork.likely(all(), station), memory, PlaceMemory.NONE);
            work.start();
            page = ask(() -> new LoadViewModel(work.loader(), tasks));
            owned.addAll(List.of(work, drafts, wiring));
        }

        private List<ElectionList.Summary> all() {
            return station.elections().summaries().get();
        }

        @Override
        public void close() {
            for (AutoCloseable each : owned) {
                try {
                    each.close();
                } catch (Exception e) { // everything: the closing of many parts
                    throw new IllegalStateException("the desk could not be closed", e);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "trial in " + folder;
    }
}
