package org.psephos.cli.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.crypto.Passphrase;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.station.Signatory;
import org.psephos.votecast.service.Uncasting;
import org.psephos.voterentry.service.person.RollVoter;

/// Two officials at a kiosk's console cancel a ballot: what is not two officials changes nothing.
class CancellingTest {

    @TempDir
    Path folder;

    @Test
    void onlyTwoDifferentOfficialsWithTheirPassphrasesTakeABallotOutOfForce() throws Exception {
        try (SmallElection town = new SmallElection(folder)) {
            RollVoter voter = town.room.clerk().everybody().getFirst();
            String slip = town.room.clerk().checkIn(voter);
            town.world.await().until("the check-in is on the server", town.room.clerk()::isSent);
            DemoKiosk kiosk = town.room.kiosk();
            kiosk.awaitSlip(voter.id(), slip);
            Uncasting uncasting = kiosk.uncasting();
            assertThat(code(uncasting.find(slip))).as("nothing is cast yet").contains(ErrorCode.ACT_TARGET);
            assertThat(code(uncasting.find("a receipt from the bakery"))).contains(ErrorCode.SLIP_KIND);

            assertThat(kiosk.vote(slip, List.of())).isInstanceOf(KioskPage.Done.class);
            town.world
                    .await()
                    .until("the ballot is found", () -> uncasting.find(slip).isDone());
            Uncasting.Found found = uncasting.find(voter.id().toString()).orThrow();
            Signatory one = town.world.people().signatory(DemoPeople.Who.FIRST_OFFICIAL);

            assertThat(code(cancel(uncasting, found, town, DemoPeople.Who.CLERK, DemoPeople.Who.SECOND_OFFICIAL)))
                    .as("a clerk is no official")
                    .contains(ErrorCode.RIGHT_SIGNER);
            assertThat(code(cancel(
                            uncasting, found, town, DemoPeople.Who.FIRST_OFFICIAL, DemoPeople.Who.FIRST_OFFICIAL)))
                    .as("one official twice")
                    .contains(ErrorCode.ACT_SAME_PERSON);
            assertThat(code(uncasting.cancel(found, "Cancel", "a mistake", one, stranger())))
                    .as("a second passphrase that is wrong")
                    .contains(ErrorCode.ACCOUNT_WRONG);
            assertThat(uncasting.find(slip).isDone()).as("still in force").isTrue();

            assertThat(cancel(uncasting, found, town, DemoPeople.Who.FIRST_OFFICIAL, DemoPeople.Who.SECOND_OFFICIAL)
                            .isDone())
                    .isTrue();
            town.world
                    .await()
                    .until("it is out of force", () -> !uncasting.find(slip).isDone());
            assertThat(code(uncasting.find(slip))).contains(ErrorCode.ACT_TARGET);
            kiosk.awaitCast(0);
        }
    }

    private static Outcome<RecordId> cancel(
            Uncasting uncasting,
            Uncasting.Found found,
            SmallElection town,
            DemoPeople.Who first,
            DemoPeople.Who second) {
        return uncasting.cancel(
                found,
                "Cancel the ballot",
                "cast by mistake",
                town.world.people().signatory(first),
                town.world.people().signatory(second));
    }

    private static Signatory stranger() {
        return new Signatory.Colleague(
                DemoPeople.Who.SECOND_OFFICIAL.login(), Passphrase.take("not the passphrase".toCharArray()));
    }

    private static Optional<ErrorCode> code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? Optional.of(refused.problem().code())
                : Optional.empty();
    }
}
