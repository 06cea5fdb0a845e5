package org.psephos.cli.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.VoterId;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionFollower;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.VoterState;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verifier;
import org.psephos.voterentry.service.person.RollVoter;

/// Two desks lose the server in the middle of the morning and go on. What they did is queued and told, arrives by
/// itself when the cables are mended, once each; and a voter who came to both is found.
class CutOffDesksTest {

    @TempDir
    Path folder;

    @Test
    void whatTwoDesksDidAloneArrivesOnceAndWhoCameToBothIsFound() throws Exception {
        Path data;
        try (SmallElection town = new SmallElection(folder)) {
            data = town.home.data();
            SmallElection.Desk hall = town.desk("voter-entry-hall");
            SmallElection.Desk library = town.desk("voter-entry-library");
            List<RollVoter> voters = hall.clerk().everybody();
            hall.clerk().checkIn(voters.get(0));
            town.world.await().until("it is on the server", hall.clerk()::isSent);

            hall.cable().cut();
            library.cable().cut();
            town.world.await().until("both have noticed", () -> !hall.isConnected() && !library.isConnected());
            hall.clerk().checkIn(voters.get(1));
            hall.clerk().checkIn(voters.get(2));
            library.clerk().checkIn(voters.get(2));
            library.clerk().checkIn(voters.get(3));
            assertThat(hall.station().outbox().pending()).as("queued, and told").hasSize(2);
            assertThat(library.station().outbox().pending())
                    .as("queued, and told")
                    .hasSize(2);
            assertThat(hall.clerk().isToldAlreadyIn(voters.get(1)))
                    .as("a desk alone knows what it did")
                    .isTrue();

            hall.cable().mend();
            library.cable().mend();
            town.world
                    .await()
                    .until(
                            "everything has arrived",
                            () -> hall.clerk().isSent() && library.clerk().isSent());
            ElectionFollower follower =
                    town.room.office().elections().election(town.election).orElseThrow();
            follower.follow(ChainKind.VOTERS, ChainKind.VOTES);
            town.world.await().until("the office has heard of it", () -> checkedIn(follower) == 4);
            VoterId both = voters.get(2).id();
            assertThat(follower.ask(ElectionBook::doubles))
                    .as("who came to both desks")
                    .extracting(VoterState::voter)
                    .containsExactly(both);
            town.world
                    .await()
                    .until("each desk knows of the other's", () -> hall.clerk().isToldAlreadyIn(voters.get(3)));
        }
        assertThat(Verifier.verify(data, new Keyring()).orThrow().findings()).isEmpty();
    }

    private static int checkedIn(ElectionFollower follower) {
        return follower.ask(book -> book.count().turnout().checkedIn());
    }
}
