package org.psephos.cli.demo.world;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.psephos.balloteditor.service.BallotOffice;
import org.psephos.balloteditor.service.ChainBallotOffice;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ElectionId;
import org.psephos.common.Time;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.election.Polls;
import org.psephos.roll.sample.SampleElection;
import org.psephos.tally.ActKind;

/// The officials' part: the bundled sample, dated today, saved, reviewed, approved by one and sealed by the other.
public final class DemoBallot {

    private final ChainBallotOffice office;
    private final Await await;
    private final Time time;

    /// @param office the officials' services
    public DemoBallot(ChainBallotOffice office, Await await, Time time) {
        this.office = office;
        this.await = await;
        this.time = time;
    }

    /// The sample with election day today, polls all day.
    public Election definition() {
        Election sample = SampleElection.of(ElectionKind.OPEN);
        ZoneId zone = ZoneId.of("UTC");
        LocalDate today = time.now().atZone(zone).toLocalDate();
        Polls polls = new Polls(
                today.minusDays(1).atTime(LocalTime.MIN),
                today.plusDays(1).atTime(LocalTime.of(23, 59)),
                zone,
                sample.polls().grace());
        return sample.edit().day(today).edit().polls(polls);
    }

    /// Saves a draft, and no more.
    public ElectionId draft(Election definition) {
        ElectionId id = office.begin(definition).orThrow();
        reach(id, ElectionState.DRAFT);
        return id;
    }

    /// Saves and gives to review, then approves: the first official's part.
    public ElectionId prepare(Election definition) {
        ElectionId id = draft(definition);
        office.review(id, fingerprint(id)).orThrow();
        reach(id, ElectionState.IN_REVIEW);
        office.approve(id, fingerprint(id), "I approve the ballot of the demonstration.")
                .orThrow();
        reach(id, ElectionState.APPROVED);
        return id;
    }

    /// Seals: the second official's part.
    public void seal(ElectionId id) {
        office.seal(id, fingerprint(id)).orThrow();
        reach(id, ElectionState.SEALED);
    }

    /// One official's part of opening or closing.
    public void decide(ElectionId id, ActKind act) {
        int before = file(id).waiting().size();
        ElectionState state = file(id).state();
        office.decide(id, act, "The demonstration: " + act.text()).orThrow();
        await.until(
                "the act " + act.text() + " is seen",
                () -> file(id).waiting().size() != before || file(id).state() != state);
    }

    /// Whether one official has signed an act, and another is waited for.
    public boolean isWaiting(ElectionId id, ActKind act) {
        return file(id).waitingFor(act).isPresent();
    }

    /// Waits until the election has this state.
    public void reach(ElectionId id, ElectionState state) {
        await.until(
                "the election is " + state.word(),
                () -> office.elections().get().stream()
                        .anyMatch(file -> file.id().equals(id) && file.state() == state));
    }

    private Fingerprint fingerprint(ElectionId id) {
        return file(id).fingerprint();
    }

    private ElectionFile file(ElectionId id) {
        BallotOffice seen = office;
        return seen.elections().get().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
