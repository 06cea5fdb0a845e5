package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.psephos.common.ElectionId;
import org.psephos.election.Election;

/// One whole election, act by act: two servers, five people, a sealed ballot, an imported roll, check-ins, ballots,
/// second casts, un-casts by two officials, a stranger, a copy whose cable is cut and mended, the close, the count.
public final class Demo {

    private final DemoOptions options;
    private final Consumer<String> say;

    /// @param options how it runs
    /// @param say told what happens, a sentence each
    public Demo(DemoOptions options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /// Runs the whole script and writes `result.json`.
    ///
    /// @return whether every check held
    public boolean run() throws IOException {
        Path data = fresh("data");
        Path copy = fresh("replica");
        DemoWorld world = DemoWorld.of(options, new SpokenShow(say));
        try (Company company = new QuietCompany(world, data, options.out().resolve("screens"))) {
            play(world, company, copy);
        }
        return world.checks().hold();
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
            company.watch(Company.Sight.COPIES);
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
