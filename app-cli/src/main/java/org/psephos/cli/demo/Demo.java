package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.company.Presenter;
import org.psephos.cli.demo.company.QuietCompany;
import org.psephos.cli.demo.company.ShowEnded;
import org.psephos.cli.demo.company.WindowCompany;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoOptions;
import org.psephos.cli.demo.world.DemoReplica;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.cli.demo.world.SpokenShow;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.common.Time;
import org.psephos.election.Election;

/// One whole election, act by act: two servers, five people, a sealed ballot, an imported roll, check-ins, ballots,
/// second casts, un-casts by two officials, a stranger, a copy whose cable is cut and mended, the close, the count.
public final class Demo {

    private final DemoOptions options;
    private final Consumer<String> say;
    private final Presenter.Speed speed;

    /// @param options how it runs
    /// @param say told what happens, a sentence each
    public Demo(DemoOptions options, Consumer<String> say) {
        this(options, say, Presenter.Speed.ONCE);
    }

    /// @param speed of what is shown in windows
    Demo(DemoOptions options, Consumer<String> say, Presenter.Speed speed) {
        this.options = options;
        this.say = say;
        this.speed = speed;
    }

    /// How it ended.
    public enum Ending {
        /// Every check held.
        HELD,
        /// Some check failed.
        FAILED,
        /// Who watches has ended it half-way.
        EARLY
    }

    /// Runs the whole script and writes `result.json`. With windows it returns when who watches has seen enough.
    ///
    /// @return how it ended
    public Ending run() throws IOException {
        Path data = fresh("data");
        Path copy = fresh("replica");
        try (LastWord _ = new LastWord(this::early)) {
            return switch (options.display()) {
                case HEADLESS -> quiet(data, copy);
                case WINDOWS -> shown(data, copy);
            };
        }
    }

    private Ending quiet(Path data, Path copy) throws IOException {
        DemoWorld world = DemoWorld.of(options, new SpokenShow(say), () -> {});
        try (Company company = new QuietCompany(world, data, screens())) {
            play(world, company, copy);
        }
        return found(world);
    }

    private static Ending found(DemoWorld world) {
        return world.checks().hold() ? Ending.HELD : Ending.FAILED;
    }

    private Ending shown(Path data, Path copy) throws IOException {
        OnScreen.begin();
        Presenter presenter = new Presenter(Time.system(), speed, say);
        DemoWorld world = DemoWorld.of(options, presenter, presenter::goOn);
        try (Company company = new WindowCompany(world, presenter, data, screens())) {
            play(world, company, copy);
            return found(world);
        } catch (ShowEnded e) {
            return early();
        } catch (IllegalStateException e) {
            if (!presenter.isEndedEarly()) {
                throw e;
            }
            // what somebody has closed was in use just then
            return early();
        }
    }

    private Ending early() {
        new SpokenShow(say).says("told.early", Map.of());
        return Ending.EARLY;
    }

    private Path screens() {
        return options.out().resolve("screens");
    }

    private Path fresh(String name) throws IOException {
        Path folder = options.out().resolve(name);
        Files.createDirectories(folder.getParent());
        if (Files.exists(folder)) {
            throw new IOException(folder + " is there already; choose another folder with --out");
        }
        return Files.createDirectory(folder);
    }

    private static void play(DemoWorld world, Company company, Path copy) throws IOException {
        BackRoom room = company.found();
        FoundingAct founding = new FoundingAct(world, room);
        founding.people();
        try (DemoReplica replica = founding.replica(copy)) {
            company.watch(Company.Sight.STATIONS);
            Election definition = room.ballot().definition();
            ElectionId id = new BallotAct(world, company, room).play(definition);
            VotingDay day = new VotingDay(definition, room, world.options().seed());
            new CheckInAct(world, company, room).play(day);
            new CastingAct(world, company, room).play(day, replica);
            new MistakesAct(world, company, room).play(day);
            DemoReport report = new ClosingAct(world, company, room).play(id, day, replica);
            new CheckingAct(world).play(room.home().data(), copy);
            report.write(world.options().out().resolve("result.json"));
            company.stay();
        }
    }
}
