package org.psephos.cli.tour;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.balloteditor.service.ChainBallotOffice;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Polls;
import org.psephos.roll.sample.SampleElection;
import org.psephos.tally.ActKind;

/// The sample election, taken from its draft to open.
final class TourBallot {

    private final BallotEditorWiring editor;
    private final TourPeople people;

    TourBallot(BallotEditorWiring editor, TourPeople people) {
        this.editor = editor;
        this.people = people;
    }

    /// Seals the sample, dated today, by two officials.
    ElectionId seal() {
        people.signIn(editor.station(), TourPeople.Who.OFFICIAL);
        ChainBallotOffice office = editor.office();
        ElectionId id = office.begin(definition()).orThrow();
        reach(id, ElectionState.DRAFT);
        office.review(id, file(id).fingerprint()).orThrow();
        reach(id, ElectionState.IN_REVIEW);
        office.approve(id, file(id).fingerprint(), "I approve this ballot.").orThrow();
        reach(id, ElectionState.APPROVED);
        people.signIn(editor.station(), TourPeople.Who.SECOND);
        office.seal(id, file(id).fingerprint()).orThrow();
        reach(id, ElectionState.SEALED);
        return id;
    }

    /// Opens it by two officials.
    void open(ElectionId id) {
        editor.office().decide(id, ActKind.OPEN, "I open the polls.").orThrow();
        Screen.until("the proposal is seen", () -> !file(id).waiting().isEmpty());
        people.signIn(editor.station(), TourPeople.Who.OFFICIAL);
        editor.office().decide(id, ActKind.OPEN, "I open the polls.").orThrow();
        reach(id, ElectionState.OPEN);
    }

    private Election definition() {
        Election sample = SampleElection.of(ElectionKind.OPEN);
        ZoneId zone = ZoneId.of("UTC");
        LocalDate today = editor.station().tools().time().now().atZone(zone).toLocalDate();
        Polls polls = new Polls(
                today.minusDays(1).atTime(LocalTime.MIN),
                today.plusDays(1).atTime(LocalTime.of(23, 59)),
                zone,
                sample.polls().grace());
        return sample.edit().day(today).edit().polls(polls);
    }

    private void reach(ElectionId id, ElectionState state) {
        Screen.until(
                "the election is " + state.word(),
                () -> editor.office().elections().get().stream()
                        .anyMatch(file -> file.id().equals(id) && file.state() == state));
    }

    private ElectionFile file(ElectionId id) {
        return editor.office().elections().get().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
