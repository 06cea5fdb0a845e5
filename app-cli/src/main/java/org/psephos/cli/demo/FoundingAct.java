package org.psephos.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoReplica;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.client.JoinCode;
import org.psephos.wire.command.StationCommand;

/// Everybody gets an account, and a second server joins and copies.
final class FoundingAct {

    private static final int TOKEN_MINUTES = 10;

    private final DemoWorld world;
    private final BackRoom room;

    FoundingAct(DemoWorld world, BackRoom room) {
        this.world = world;
        this.room = room;
    }

    /// The administrator, who is there, invites everybody else.
    void people() {
        world.people().enrolOthers(room.office());
        world.says("told.people");
    }

    /// The second server joins by a code that the administrator makes.
    DemoReplica replica(Path data) throws IOException {
        world.show().act("copy");
        world.people().signIn(room.office(), DemoPeople.Who.ADMIN);
        StationCommand.JoinToken token = room.office()
                .session()
                .call(new StationCommand.MakeJoinToken("University", "replica", "", TOKEN_MINUTES))
                .orThrow();
        DemoReplica replica =
                DemoReplica.join(data, JoinCode.parse(token.link().text()).orElseThrow(), world.await());
        world.await().until("the copy is connected", replica::isConnected);
        world.says("told.copy");
        return replica;
    }
}
