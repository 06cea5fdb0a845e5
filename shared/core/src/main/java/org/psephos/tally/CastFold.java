package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.crypto.Digest;

/// A voter's votes: which of them counts, and why the others do not.
final class CastFold {

    private final ElectionRules rules;
    private final SlipFold slips;
    private final Function<Instant, Listing> listing;
    private final List<Exceptional> exceptions;
    private Optional<Judged<Statement.Cast>> inForce = Optional.empty();

    CastFold(ElectionRules rules, SlipFold slips, Function<Instant, Listing> listing, List<Exceptional> exceptions) {
        this.rules = rules;
        this.slips = slips;
        this.listing = listing;
        this.exceptions = exceptions;
    }

    /// Whether the voter was on the list at a moment.
    sealed interface Listing {

        /// The voter was.
        record On(Statement.Enrolment entry, Instant since, Instant until) implements Listing {}

        /// The voter was not.
        record Off(VoidReason reason) implements Listing {}
    }

    /// A vote, or an act that takes one out of force, at its place in time.
    private record Event(Stamp at, Runnable happens) {}

    List<VoterState.CastInForce> fold(List<Judged<Statement.Cast>> casts) {
        List<Event> events = new ArrayList<>();
        for (Judged<Statement.Cast> cast : casts) {
            Stamp at = cast.stamp().notBefore(slipTime(cast).orElse(Instant.MIN));
            events.add(new Event(at, () -> cast(cast, at)));
            for (Act act : rules.cancellations(ActKind.UNCAST, cast.id(), cast.sum())) {
                Stamp since = act.since().orElseThrow().notBefore(at.time());
                events.add(new Event(new Stamp(since.time(), act.id()), () -> uncast(cast, act, since.time())));
            }
            if (listing.apply(at.time()) instanceof Listing.On(var _, var _, Instant until)
                    && !until.equals(Instant.MAX)) {
                events.add(new Event(new Stamp(until, cast.id()), () -> withdrawn(cast)));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        events.forEach(event -> event.happens().run());
        return inForce.stream()
                .map(cast -> new VoterState.CastInForce(cast.stamp(), cast.sum(), cast.says()))
                .toList();
    }

    private Optional<Instant> slipTime(Judged<Statement.Cast> cast) {
        return slips.slip(commitment(cast)).map(SlipFold.Slip::from);
    }

    private void cast(Judged<Statement.Cast> cast, Stamp at) {
        Optional<VoidReason> reason = refusal(cast, at);
        if (reason.isPresent()) {
            exceptions.add(Exceptional.of(reason.get(), cast));
        } else if (inForce.isEmpty()) {
            inForce = Optional.of(cast);
        } else if (rules.lastCounts()) {
            exceptions.add(Exceptional.of(VoidReason.REPLACED, inForce.get()));
            inForce = Optional.of(cast);
        } else {
            exceptions.add(Exceptional.of(VoidReason.SECOND_CAST, cast));
        }
    }

    private Optional<VoidReason> refusal(Judged<Statement.Cast> cast, Stamp at) {
        Statement.Cast says = cast.says();
        Listing listed = listing.apply(at.time());
        if (listed instanceof Listing.Off(VoidReason reason)) {
            return Optional.of(reason);
        }
        if (!rules.isBallot(says.ballot())) {
            return Optional.of(VoidReason.BALLOT_UNKNOWN);
        }
        if (listed instanceof Listing.On(Statement.Enrolment entry, var _, var _)
                && !entry.style().equals(says.style())) {
            return Optional.of(VoidReason.STYLE);
        }
        return slipRefusal(cast, at)
                .or(() -> rules.misfit(says).map(misfit -> VoidReason.SELECTIONS))
                .or(() -> rules.allowsCasting(cast.stamp().time())
                        ? Optional.empty()
                        : Optional.of(VoidReason.OUTSIDE_HOURS));
    }

    private Optional<VoidReason> slipRefusal(Judged<Statement.Cast> cast, Stamp at) {
        Optional<SlipFold.Slip> slip = slips.slip(commitment(cast));
        if (slip.isEmpty()) {
            return Optional.of(slips.checkIn().isEmpty() ? VoidReason.NOT_CHECKED_IN : VoidReason.SLIP_UNKNOWN);
        }
        return at.time().isBefore(slip.get().to()) ? Optional.empty() : Optional.of(VoidReason.SLIP_REPLACED);
    }

    /// A vote is cancelled only while voting is possible: the voter must be able to vote again.
    private void uncast(Judged<Statement.Cast> cast, Act act, Instant since) {
        if (!rules.allowsCasting(since)) {
            exceptions.add(
                    new Exceptional(VoidReason.OUTSIDE_HOURS, cast.record().origin(), act.id()));
        } else if (isInForce(cast)) {
            inForce = Optional.empty();
            exceptions.add(Exceptional.of(VoidReason.CANCELLED, cast));
        } else {
            exceptions.add(new Exceptional(VoidReason.ACT_TARGET, cast.record().origin(), act.id()));
        }
    }

    private void withdrawn(Judged<Statement.Cast> cast) {
        if (isInForce(cast)) {
            inForce = Optional.empty();
            exceptions.add(Exceptional.of(VoidReason.VOTER_WITHDRAWN, cast));
        }
    }

    private boolean isInForce(Judged<Statement.Cast> cast) {
        return inForce.filter(each -> each.id().equals(cast.id())).isPresent();
    }

    private Digest commitment(Judged<Statement.Cast> cast) {
        Statement.Cast says = cast.says();
        return says.code().commitment(cast.record().origin().election().orElseThrow(), says.voter());
    }
}
