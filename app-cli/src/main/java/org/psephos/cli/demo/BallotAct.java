package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.tally.ActKind;

/// The ballot is sealed, the roll imported, the polls opened.
final class BallotAct {

    private final DemoWorld world;
    private final Company company;
    private final BackRoom room;

    BallotAct(DemoWorld world, Company company, BackRoom room) {
        this.world = world;
        this.company = company;
        this.room = room;
    }

    ElectionId play(Election definition) throws IOException {
        world.show().act("ballot");
        ElectionId id = company.seal(definition);
        world.says("told.sealed");
        world.show().act("roll");
        int imported = room.importRoll(id, roll());
        world.checks()
                .equal("everybody of the file is on the roll", world.options().voters(), imported);
        company.watch(Company.Sight.ROLL);
        world.says("told.roll", "count", imported);
        world.show().act("open");
        company.decide(id, ActKind.OPEN);
        room.ballot().reach(id, ElectionState.OPEN);
        room.openKiosk(id);
        world.says("told.open");
        return id;
    }

    private Path roll() throws IOException {
        Path csv = world.options().out().resolve("roll.csv");
        String text =
                SampleFiles.roll(SampleRoll.bundled().subList(0, world.options().voters()));
        return Files.writeString(csv, text, StandardCharsets.UTF_8);
    }
}
