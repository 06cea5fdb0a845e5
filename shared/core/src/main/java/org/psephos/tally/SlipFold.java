package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.crypto.Digest;

/// A voter's check-in and slips: the first check-in stays, a later slip replaces the one before, and one that
/// was undone never counted (a vote made with it has to be made again).
final class SlipFold {

    private final List<Slip> slips = new ArrayList<>();
    private Optional<VoterState.CheckIn> checkIn = Optional.empty();

    private SlipFold() {}

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
        SlipFold fold = new SlipFold();
        fold.checkIns(records, rules, listing, exceptions);
        fold.newSlips(records, rules, exceptions);
        return fold;
    }

    private void checkIns(
            VoterRecords records,
            ElectionRules rules,
            Function<Instant, CastFold.Listing> listing,
            List<Exceptional> exceptions) {
        List<Judged<Statement.CheckedIn>> inOrder = records.checkIns().stream()
                .sorted(Comparator.comparing(Judged::stamp))
                .toList();
        for (Judged<Statement.CheckedIn> arrival : inOrder) {
            Stamp at = arrival.stamp();
            boolean undone = !rules.cancellations(ActKind.UNDO, arrival.id(), arrival.sum())
                    .isEmpty();
            switch (listing.apply(at.time())) {
                case CastFold.Listing.Off(VoidReason reason) -> exceptions.add(Exceptional.of(reason, arrival));
                case CastFold.Listing.On on
                when undone -> {
                    exceptions.add(Exceptional.of(VoidReason.CANCELLED, arrival));
                    slips.add(new Slip(arrival.says().slip(), on.since(), on.since()));
                }
                case CastFold.Listing.On on when checkIn.isEmpty() -> arrive(arrival, at.notBefore(on.since()));
                case CastFold.Listing.On _ -> exceptions.add(Exceptional.of(VoidReason.CHECKED_IN_TWICE, arrival));
            }
        }
    }

    private void arrive(Judged<Statement.CheckedIn> arrival, Stamp at) {
        checkIn = Optional.of(new VoterState.CheckIn(at, arrival.says()));
        slips.add(new Slip(arrival.says().slip(), at.time(), Instant.MAX));
    }

    private void newSlips(VoterRecords records, ElectionRules rules, List<Exceptional> exceptions) {
        List<Judged<Statement.SlipGiven>> inOrder = records.slips().stream()
                .sorted(Comparator.comparing(Judged::stamp))
                .toList();
        for (Judged<Statement.SlipGiven> given : inOrder) {
            List<Act> undone = rules.cancellations(ActKind.UNDO, given.id(), given.sum());
            if (checkIn.isEmpty()) {
                exceptions.add(Exceptional.of(VoidReason.NOT_CHECKED_IN, given));
            } else if (undone.isEmpty()) {
                Instant from =
                        given.stamp().notBefore(checkIn.get().stamp().time()).time();
                endOpenSlips(from);
                slips.add(new Slip(given.says().slip(), from, Instant.MAX));
            } else {
                exceptions.add(Exceptional.of(VoidReason.CANCELLED, given));
            }
        }
    }

    private void endOpenSlips(Instant at) {
        slips.replaceAll(slip -> slip.to().equals(Instant.MAX) ? new Slip(slip.commitment(), slip.from(), at) : slip);
    }

    /// The check-in in force, if there is one.
    Optional<VoterState.CheckIn> checkIn() {
        return checkIn;
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
