package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.psephos.common.ElectionId;
import org.psephos.common.Outcome;
import org.psephos.election.ElectionState;
import org.psephos.election.LifeCycle;

/// The life of a definition as a pure fold over the saves, reviews and acts of the ballots chain, in the order of
/// their stamps. What does not fit the state at its moment changes nothing and is listed.
final class ElectionFold {

    private final ElectionId election;
    private final List<Exceptional> exceptions = new ArrayList<>();
    private final List<BallotsState.Save> saves = new ArrayList<>();
    private ElectionState state = ElectionState.DRAFT;
    private Instant opened = Instant.MAX;
    private Instant closed = Instant.MAX;

    private ElectionFold(ElectionId election) {
        this.election = election;
    }

    /// One thing that happens to the definition.
    private record Event(Stamp at, Runnable happens) {}

    static BallotsState fold(
            ElectionId election,
            Collection<Judged<Statement.Saved>> saved,
            Collection<Judged<Statement.Reviewed>> reviewed,
            Acts acts) {
        ElectionFold fold = new ElectionFold(election);
        List<Event> events = new ArrayList<>();
        saved.forEach(each -> events.add(new Event(each.stamp(), () -> fold.save(each))));
        reviewed.forEach(each -> events.add(new Event(each.stamp(), () -> fold.review(each))));
        for (Act act : acts.all()) {
            if (act.kind() == ActKind.SEAL) {
                events.add(new Event(act.proposed(), () -> fold.approve(act)));
            }
            act.since().ifPresent(since -> events.add(new Event(since, () -> fold.enact(act, since.time()))));
        }
        events.sort(Comparator.comparing(Event::at));
        events.forEach(event -> event.happens().run());
        return new BallotsState(
                fold.state,
                fold.saves,
                new BallotsState.Window(fold.opened, fold.closed),
                fold.exceptions.stream().sorted().toList());
    }

    private void save(Judged<Statement.Saved> saved) {
        Statement.Saved says = saved.says();
        if (!says.definition().id().equals(election)) {
            exceptions.add(Exceptional.of(VoidReason.DAMAGED, saved));
        } else if (step(LifeCycle.Step.SAVE)) {
            saves.add(new BallotsState.Save(saved.stamp(), says.save(), says.definition(), says.fingerprint()));
        } else {
            exceptions.add(Exceptional.of(VoidReason.ELECTION_STATE, saved));
        }
    }

    private void review(Judged<Statement.Reviewed> reviewed) {
        boolean about = isCurrent(reviewed.says().fingerprint().hex());
        if (!about || !step(LifeCycle.Step.REVIEW)) {
            exceptions.add(Exceptional.of(VoidReason.ELECTION_STATE, reviewed));
        }
    }

    private void approve(Act act) {
        if (!isCurrent(act.digest().hex()) || !step(LifeCycle.Step.APPROVE)) {
            out(act);
        }
    }

    private void enact(Act act, Instant since) {
        switch (act.kind()) {
            case SEAL -> decide(act, LifeCycle.Step.SEAL);
            case OPEN -> open(act, since);
            case CLOSE -> {
                if (decide(act, LifeCycle.Step.CLOSE)) {
                    closed = since;
                }
            }
            case ARCHIVE -> decide(act, LifeCycle.Step.ARCHIVE);
            case UNCAST, UNDO -> {}
        }
    }

    private void open(Act act, Instant since) {
        boolean inTime = !saves.isEmpty()
                && new PollHours(saves.getLast().definition().polls(), Instant.MAX, Instant.MAX).allowsOpening(since);
        if (!inTime) {
            exceptions.add(new Exceptional(VoidReason.OUTSIDE_HOURS, act.origin(), act.id()));
        } else if (decide(act, LifeCycle.Step.OPEN)) {
            opened = since;
        }
    }

    private boolean decide(Act act, LifeCycle.Step step) {
        boolean fits = isCurrent(act.digest().hex()) && step(step);
        if (!fits) {
            out(act);
        }
        return fits;
    }

    private void out(Act act) {
        Exceptional exceptional = new Exceptional(VoidReason.ELECTION_STATE, act.origin(), act.id());
        if (!exceptions.contains(exceptional)) {
            exceptions.add(exceptional);
        }
    }

    private boolean isCurrent(String fingerprint) {
        return !saves.isEmpty() && saves.getLast().fingerprint().hex().equals(fingerprint);
    }

    private boolean step(LifeCycle.Step step) {
        return switch (LifeCycle.next(state, step)) {
            case Outcome.Done<ElectionState>(ElectionState next) -> {
                state = next;
                yield true;
            }
            case Outcome.Refused<ElectionState> _ -> false;
        };
    }
}
