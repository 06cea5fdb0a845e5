package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.pictures.SampleOffice;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.balloteditor.service.TranslationTable;
import org.psephos.common.Chance;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionLint;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.election.SecondCast;
import org.psephos.testkit.HandTime;

/// Day, hours, zone and rules as an official types them.
class DetailsViewModelTest {

    private final SampleOffice office = new SampleOffice(ElectionState.DRAFT);
    private final EditorViewModel editor = new EditorViewModel(
            office,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));
    private final DetailsViewModel details = new DetailsViewModel(editor);

    DetailsViewModelTest() {
        editor.open(office.elections().get().getFirst());
    }

    private Election draft() {
        return editor.draft().get().orElseThrow();
    }

    private Polls polls() {
        return draft().polls();
    }

    @Test
    void whatTheDraftSaysIsShown() {
        assertThat(details.day().get()).isEqualTo("2026-11-29");
        assertThat(details.opens().get()).isEqualTo("08:00");
        assertThat(details.closes().get()).isEqualTo("18:00");
        assertThat(details.zone().get()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(details.grace().get()).isEqualTo(Duration.ofMinutes(15));
        assertThat(editor.saving().get()).isEqualTo(EditorViewModel.Saving.SAVED);
    }

    @Test
    void anotherDayTakesTheHoursWithIt() {
        details.day().set("2027-05-02");
        assertThat(draft().day()).isEqualTo(LocalDate.of(2027, 5, 2));
        assertThat(polls().opens()).isEqualTo(LocalDate.of(2027, 5, 2).atTime(8, 0));
        assertThat(polls().closes()).isEqualTo(LocalDate.of(2027, 5, 2).atTime(18, 0));
    }

    @Test
    void aDayThatNoCalendarHasIsToldAndLeavesTheDraftAsItWas() {
        details.day().set("1970-02-31");
        assertThat(details.dayError().get()).isEqualTo("details.day.error");
        assertThat(draft().day()).isEqualTo(LocalDate.of(2026, 11, 29));
        details.day().set("2026-11-30");
        assertThat(details.dayError().get()).isEmpty();
    }

    @Test
    void hoursAreReadAsPeopleWriteThem() {
        details.opens().set("7");
        details.closes().set("20.30");
        assertThat(polls().opens().getHour()).isEqualTo(7);
        assertThat(polls().closes()).isEqualTo(LocalDate.of(2026, 11, 29).atTime(20, 30));
        assertThat(details.opens().get()).isEqualTo("7");
        details.opens().set("٩:١٥");
        assertThat(polls().opens()).isEqualTo(LocalDate.of(2026, 11, 29).atTime(9, 15));
        details.opens().set("25:00");
        assertThat(details.opensError().get()).isEqualTo("details.hour.error");
    }

    @Test
    void closingBeforeOpeningIsToldAndStopsTheSeal() {
        details.closes().set("07:00");
        assertThat(details.closesError().get()).isEqualTo("details.closes.error");
        assertThat(editor.findings())
                .anyMatch(finding -> "polls".equals(finding.problem().facts().get("where")));
    }

    @Test
    void zoneGraceKindAndSecondBallotGoIntoTheDraft() {
        details.zone().set(ZoneId.of("Africa/Cairo"));
        details.grace().set(Duration.ofMinutes(30));
        details.kind().set(ElectionKind.SECRET);
        details.second().set(SecondCast.LAST_COUNTS);
        assertThat(polls().zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
        assertThat(polls().grace()).isEqualTo(Duration.ofMinutes(30));
        assertThat(draft().kind()).isEqualTo(ElectionKind.SECRET);
        assertThat(draft().secondCast()).isEqualTo(SecondCast.LAST_COUNTS);
    }

    @Test
    void undoIsFollowed() {
        details.day().set("2027-05-02");
        editor.undo();
        assertThat(details.day().get()).isEqualTo("2026-11-29");
        assertThat(editor.canUndo()).isFalse();
    }

    @Test
    void aCopyOfLastYearsElectionIsLedToTheDayAndMayBeSealedWithANewOne() {
        EditorViewModel later = new EditorViewModel(
                office,
                Tasks.byHand(),
                new HandTime(Instant.parse("2027-11-01T10:00:00Z")),
                new DraftEdits(Chance.seeded(1)));
        DetailsViewModel form = new DetailsViewModel(later);
        later.open(office.elections().get().getFirst());
        later.edit(draft -> TranslationTable.without(draft, new Language("ar")));
        assertThat(ElectionLint.maySeal(later.findings())).isFalse();
        assertThat(Faults.page(later)).isEqualTo("details");
        form.day().set("2027-11-28");
        assertThat(ElectionLint.maySeal(later.findings())).isTrue();
    }
}
