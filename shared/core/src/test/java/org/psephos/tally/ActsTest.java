package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.crypto.SigningKey;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionState;
import org.psephos.election.LocalText;
import org.psephos.election.SecondCast;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

class ActsTest {

    private final Scene scene = new Scene(7, SecondCast.FIRST_STAYS);

    @Test
    void theLifeOfABallotGoesThroughTwoPersons() {
        assertThat(state()).isEqualTo(ElectionState.DRAFT);
        scene.save(1);
        scene.review();
        assertThat(state()).isEqualTo(ElectionState.IN_REVIEW);
        SignedRecord seal = scene.propose(ActKind.SEAL, scene.fingerprint(), Json.Obj.EMPTY, scene.ada);
        assertThat(state()).isEqualTo(ElectionState.APPROVED);
        scene.sign(seal, scene.ben);
        assertThat(state()).isEqualTo(ElectionState.SEALED);
        assertThat(scene.book().ballots().sealed().orElseThrow().definition()).isEqualTo(scene.definition);
        scene.act(ActKind.OPEN, scene.fingerprint());
        assertThat(state()).isEqualTo(ElectionState.OPEN);
        scene.act(ActKind.CLOSE, scene.fingerprint());
        scene.act(ActKind.ARCHIVE, scene.fingerprint());
        assertThat(state()).isEqualTo(ElectionState.ARCHIVED);
        assertThat(scene.book().count().exceptions()).isEmpty();
    }

    @Test
    void aDefinitionWithHiddenSignsIsSavedAndNotSentToApproval() {
        Election bad = scene.definition.edit().title(LocalText.of("en", "Mayor\u202e"));
        Json.Obj draft =
                Json.Obj.EMPTY.with("definition", ElectionCodec.write(bad)).with("version", 1);
        Json.Obj print = Json.Obj.EMPTY.with(
                "fingerprint", ElectionCodec.fingerprint(bad).hex());
        scene.put(ChainKind.BALLOTS, RecordKind.BALLOT_DRAFT, draft, scene.ada);
        ElectionBook book = scene.book();
        SignedRecord review = scene.put(ChainKind.BALLOTS, RecordKind.BALLOT_REVIEW, print, scene.ada);
        assertThat(book.refusal(review)).map(Problem::code).contains(ErrorCode.BALLOT_TEXT_SIGNS);
    }

    @Test
    void theSamePersonTwiceCountsOnceAndIsTold() {
        scene.save(1);
        scene.review();
        SignedRecord seal = scene.propose(ActKind.SEAL, scene.fingerprint(), Json.Obj.EMPTY, scene.ada);
        SigningKey newKey = scene.secondKeyOf(scene.ada);
        ElectionBook book = scene.book();
        SignedRecord again = scene.sign(seal, newKey);
        assertThat(book.refusal(again)).map(Problem::code).contains(ErrorCode.ACT_SAME_PERSON);
        assertThat(scene.reason(again)).contains(VoidReason.SAME_PERSON);
        assertThat(state()).isEqualTo(ElectionState.APPROVED);
        assertThat(scene.book().acts().open())
                .singleElement()
                .satisfies(act -> assertThat(act.missing()).isEqualTo(1));
    }

    @Test
    void aMachinesKeyIsNobodysSignature() {
        scene.save(1);
        scene.review();
        SignedRecord seal = scene.propose(ActKind.SEAL, scene.fingerprint(), Json.Obj.EMPTY, scene.ada);
        assertThat(scene.reason(scene.sign(seal, scene.machine))).contains(VoidReason.SIGNER);
        assertThat(state()).isEqualTo(ElectionState.APPROVED);
    }

    @Test
    void anEditAfterTheApprovalVoidsIt() {
        scene.save(1);
        scene.review();
        SignedRecord seal = scene.propose(ActKind.SEAL, scene.fingerprint(), Json.Obj.EMPTY, scene.ada);
        scene.save(2);
        assertThat(state()).isEqualTo(ElectionState.DRAFT);
        scene.sign(seal, scene.ben);
        assertThat(state()).isEqualTo(ElectionState.DRAFT);
    }

    @Test
    void aSealedBallotIsNotEdited() {
        scene.open();
        SignedRecord edit = scene.save(2);
        assertThat(scene.reason(edit)).contains(VoidReason.ELECTION_STATE);
        assertThat(state()).isEqualTo(ElectionState.OPEN);
    }

    @Test
    void nothingOpensWithoutASeal() {
        scene.save(1);
        scene.act(ActKind.OPEN, scene.fingerprint());
        assertThat(state()).isEqualTo(ElectionState.DRAFT);
    }

    private ElectionState state() {
        return scene.book().ballots().state();
    }
}
