package org.psephos.voterentry.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.person.Drafts;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollVoter;
import org.psephos.voterentry.world.Estermar;

/// The form and its draft: what is typed for one person never becomes another's.
class FormViewModelTest {

    private final Estermar town = new Estermar();
    private final HandTasks tasks = Tasks.byHand();
    private final Kept drafts = new Kept();
    private final FormViewModel form = new FormViewModel(
            new RollEditor(town.pollbook, town.room, town.roll, IdSource.from(Chance.seeded(5))),
            (sheet, voter) -> Map.of(),
            drafts,
            new AlikeViewModel(town.roll, tasks),
            tasks,
            town.time,
            Locale.ENGLISH);

    private static final class Kept implements Drafts {
        private Optional<Draft> draft = Optional.empty();

        @Override
        public Optional<Draft> load() {
            return draft;
        }

        @Override
        public void keep(Draft next) {
            draft = Optional.of(next);
        }

        @Override
        public void forget() {
            draft = Optional.empty();
        }
    }

    private RollVoter oksana() {
        VoterId voter = town.voter("Oksana Nesterenko", "", "1984-03-17", "EST-04 217");
        return town.roll.voter(voter).orElseThrow();
    }

    private String name() {
        return form.values(PersonField.NAME).get();
    }

    private void type(PersonField field, String text) {
        form.values(field).set(text);
    }

    @Test
    void aDraftDoesNotTakeThePlaceOfAVoterWhoIsToBeChanged() {
        type(PersonField.NAME, "Nora Lindqvist");
        tasks.turn();
        assertThat(drafts.draft).isPresent();
        form.change(oksana());
        form.resume();
        assertThat(form.modeProperty().get()).isInstanceOf(FormMode.Changing.class);
        assertThat(name()).isEqualTo("Oksana Nesterenko");
        assertThat(drafts.draft.orElseThrow().sheet().get(PersonField.NAME)).isEqualTo("Nora Lindqvist");
    }

    @Test
    void theTimerOfADraftKeepsNothingOfTheVoterWhoIsChanged() {
        type(PersonField.NAME, "Nora Lindqvist");
        form.change(oksana());
        tasks.turn();
        assertThat(drafts.draft).isEmpty();
    }

    @Test
    void savingAChangeLeavesTheDraftOfAnotherVoterAlone() {
        type(PersonField.NAME, "Nora Lindqvist");
        type(PersonField.BORN, "1990-01-02");
        tasks.turn();
        form.change(oksana());
        type(PersonField.STREET, "Almond Street 12");
        form.save(saved -> {});
        assertThat(town.pollbook.written()).anyMatch(line -> line.endsWith("2 change"));
        form.resume();
        assertThat(name()).isEqualTo("Nora Lindqvist");
    }

    @Test
    void aVoterWhoWasOnlyLookedAtIsNotOnTheFormOfTheNextOne() {
        form.change(oksana());
        form.leave();
        assertThat(form.modeProperty().get()).isInstanceOf(FormMode.Adding.class);
        assertThat(name()).isEmpty();
        form.change(oksana());
        type(PersonField.STREET, "Almond Street 12");
        form.leave();
        assertThat(form.modeProperty().get()).isInstanceOf(FormMode.Changing.class);
    }

    @Test
    void theAddressOfNobodyEmptiesNothing() {
        type(PersonField.STREET, "Rope Walk 3");
        form.sameAddress();
        assertThat(form.values(PersonField.STREET).get()).isEqualTo("Rope Walk 3");
        type(PersonField.NAME, "Nora Lindqvist");
        type(PersonField.BORN, "1990-01-02");
        form.save(saved -> {});
        form.sameAddress();
        assertThat(form.values(PersonField.STREET).get()).isEqualTo("Rope Walk 3");
    }
}
