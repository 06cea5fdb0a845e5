package org.psephos.voterentry.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.VoterId;
import org.psephos.election.ElectionState;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.world.Estermar;

/// What an edit of the roll does to the list of the election.
class RollEditorTest {

    private final Estermar town = new Estermar();
    private final RollEditor editor = new RollEditor(
            town.pollbook,
            town.room,
            town.roll,
            voter -> town.pollbook.of(voter).listing(),
            IdSource.from(Chance.seeded(5)));

    private RollVoter unlisted(Person sheet) {
        return town.roll.voter(town.roll.add(sheet, RollStatus.ON_ROLL)).orElseThrow();
    }

    private static Person person(String place, String style) {
        return Person.EMPTY
                .with(PersonField.NAME, "Nora Lindqvist")
                .with(PersonField.BORN, "1984-03-17")
                .with(PersonField.PLACE, place)
                .with(PersonField.STYLE, style);
    }

    private RollVoter listed() {
        VoterId voter = town.voter("Oksana Nesterenko", "", "1984-03-17", "EST-04 217");
        return town.roll.voter(voter).orElseThrow();
    }

    @Test
    void aVoterWhoGetsPlaceAndStyleIsPutOnTheList() {
        RollVoter voter = unlisted(person("", ""));
        editor.change(voter, person("town-hall", "centre"));
        assertThat(town.pollbook.written())
                .containsExactly("roll.entry " + voter.id() + " 2 change", "voter.register 1");
    }

    @Test
    void savingAVoterWhoIsOnTheListWritesTheVersionOnly() {
        RollVoter voter = listed();
        editor.change(voter, voter.sheet().with(PersonField.PHONE, "+48 1"));
        assertThat(town.pollbook.written()).containsExactly("roll.entry " + voter.id() + " 2 change");
    }

    @Test
    void aCorrectedPlaceMovesTheVoterOnTheList() {
        RollVoter voter = listed();
        editor.change(
                voter, voter.sheet().with(PersonField.PLACE, "north-school").with(PersonField.STYLE, "harbour"));
        assertThat(town.pollbook.written())
                .containsExactly(
                        "roll.entry " + voter.id() + " 2 change", "voter.move " + voter.id() + " north-school harbour");
    }

    @Test
    void whoeverHasComeStaysWhereTheSlipWasGiven() {
        RollVoter voter = listed();
        town.pollbook.checkIn(
                voter.id(), Estermar.DESK.place(), org.psephos.crypto.Hashing.labelled("a slip of a test"));
        town.pollbook.written().clear();
        editor.change(voter, voter.sheet().with(PersonField.PLACE, "north-school"));
        assertThat(town.pollbook.written()).containsExactly("roll.entry " + voter.id() + " 2 change");
    }

    @Test
    void aWithdrawnVoterIsStruckOffTheListAndComesBackWithAChange() {
        RollVoter voter = listed();
        editor.withdraw(voter, "moved away");
        editor.change(voter, voter.sheet());
        assertThat(town.pollbook.written())
                .containsExactly(
                        "roll.entry " + voter.id() + " 2 withdraw",
                        "voter.withdraw " + voter.id() + " moved away",
                        "roll.entry " + voter.id() + " 2 change",
                        "voter.register 1");
    }

    @Test
    void afterTheCloseOnlyTheRollChanges() {
        RollVoter voter = listed();
        ElectionNow open = town.election.get();
        town.election.set(new ElectionNow(open.definition(), ElectionState.CLOSED, open.fingerprint(), open.hours()));
        editor.change(voter, voter.sheet().with(PersonField.PLACE, "north-school"));
        editor.withdraw(voter, "moved away");
        assertThat(town.pollbook.written())
                .containsExactly("roll.entry " + voter.id() + " 2 change", "roll.entry " + voter.id() + " 2 withdraw");
    }
}
