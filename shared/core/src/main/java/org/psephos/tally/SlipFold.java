package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;

/// A voter's check-ins and slips. The first check-in by time stays. A further one, of a desk that could not see the
/// first, stands beside it until somebody settles it, and its slip can be used as well: whichever slip is used first,
/// the voter has one ballot, and nothing that a voter was told is taken back when a late record arrives. A new slip
/// replaces those given before it; one that was undone never counted (a vote made with it has to be made again).
final class SlipFold {

    private final ElectionRules rules;
    private final Function<Instant, CastFold.Listing> listing;
    private final List<Exceptional> exceptions;
    private final List<Slip> slips = new ArrayList<>();
    private final List<VoterState.CheckIn> doubles = new ArrayList<>();
    private Optional<VoterState.CheckIn> checkIn = Optional.empty();

    private SlipFold(ElectionRules rules, Function<Instant, CastFold.Listing> listing, List<Exceptional> exceptions) {
        this.rules = rules;
        this.listing = listing;
        this.exceptions = exceptions;
    }

    /// A slip and the time in which it can be used.
    ///
    /// @param commitment to its code
    /// @param from when it was given
    /// @param to when it was replaced or undone; [Instant#MAX] while it was not
    record Slip(Digest commitment, Instant from, Instant to) {}

    static SlipFold fold(
            VoterRecords records,
            ElectionRules rules,
            Function<Instant, CastFold.Listing> listing,
            List<Exceptional> exceptions) {
        SlipFold fold = new SlipFold(rules, listing, exceptions);
        inOrder(records.checkIns()).forEach(fold::checkIn);
        inOrder(records.slips()).forEach(fold::newSlip);
        inOrder(records.settlements()).forEach(fold::settle);
        return fold;
    }

    private static <S extends Statement> List<Judged<S>> inOrder(List<Judged<S>> all) {
        return all.stream().sorted(Comparator.comparing(Judged::stamp)).toList();
    }

    private void checkIn(Judged<Statement.CheckedIn> arrival) {
        Stamp at = arrival.stamp();
        boolean undone =
                !rules.cancellations(ActKind.UNDO, arrival.id(), arrival.sum()).isEmpty();
        switch (listing.apply(at.time())) {
            case CastFold.Listing.Off(VoidReason reason) -> out(reason, arrival);
            case CastFold.Listing.On _ when !rules.allowsCheckIn(at.time()) -> out(VoidReason.OUTSIDE_HOURS, arrival);
            case CastFold.Listing.On on
            when undone -> {
                out(VoidReason.CANCELLED, arrival);
                slips.add(new Slip(arrival.says().slip(), on.since(), on.since()));
            }
            case CastFold.Listing.On on -> arrive(arrival, at.notBefore(on.since()));
        }
    }

    private void arrive(Judged<Statement.CheckedIn> arrival, Stamp at) {
        VoterState.CheckIn came = new VoterState.CheckIn(
                at, arrival.sum(), arrival.says(), arrival.record().content().oper());
        slips.add(new Slip(arrival.says().slip(), at.time(), Instant.MAX));
        if (checkIn.isEmpty()) {
            checkIn = Optional.of(came);
        } else {
            doubles.add(came);
            out(VoidReason.CHECKED_IN_TWICE, arrival);
        }
    }

    private void newSlip(Judged<Statement.SlipGiven> given) {
        boolean undone =
                !rules.cancellations(ActKind.UNDO, given.id(), given.sum()).isEmpty();
        if (checkIn.isEmpty()) {
            out(VoidReason.NOT_CHECKED_IN, given);
        } else if (!rules.allowsCasting(given.stamp().time())) {
            out(VoidReason.OUTSIDE_HOURS, given);
        } else if (undone) {
            out(VoidReason.CANCELLED, given);
        } else {
            Instant from = given.stamp().notBefore(checkIn.get().stamp().time()).time();
            slips.replaceAll(slip -> isOpenAt(slip, from) ? new Slip(slip.commitment(), slip.from(), from) : slip);
            slips.add(new Slip(given.says().slip(), from, Instant.MAX));
        }
    }

    private static boolean isOpenAt(Slip slip, Instant time) {
        return slip.to().equals(Instant.MAX) && !slip.from().isAfter(time);
    }

    private void settle(Judged<Statement.Settled> settled) {
        RecordId about = settled.says().checkIn();
        if (!doubles.removeIf(each -> each.stamp().id().equals(about))) {
            out(VoidReason.ACT_TARGET, settled);
        }
    }

    private void out(VoidReason reason, Judged<?> judged) {
        exceptions.add(Exceptional.of(reason, judged));
    }

    /// The check-in in force, if there is one.
    Optional<VoterState.CheckIn> checkIn() {
        return checkIn;
    }

    /// Further check-ins that nobody has settled.
    List<VoterState.CheckIn> doubles() {
        return doubles;
    }

    /// The commitment that a check-in or a new slip holds.
    static Optional<Digest> commitment(Statement says) {
        return switch (says) {
            case Statement.CheckedIn in -> Optional.of(in.slip());
            case Statement.SlipGiven given -> Optional.of(given.slip());
            case Statement.Saved _,
                    Statement.Reviewed _,
                    Statement.Registered _,
                    Statement.Withdrawn _,
                    Statement.Settled _,
                    Statement.Cast _,
                    Statement.Noted _,
                    Statement.Proposed _,
                    Statement.Signed _ -> Optional.empty();
        };
    }

    /// The slip with this commitment, if it was ever given; the latest when a code was given twice.
    Optional<Slip> slip(Digest commitment) {
        return slips.stream()
                .filter(slip -> slip.commitment().equals(commitment))
                .max(Comparator.comparing(Slip::to).thenComparing(Slip::from));
    }

    /// Commitments to the slips that can still be used.
    List<Digest> usable() {
        return slips.stream()
                .filter(slip -> slip.to().equals(Instant.MAX))
                .map(Slip::commitment)
                .toList();
    }
}
