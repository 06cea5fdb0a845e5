package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.psephos.common.VoterId;

/// One voter's records as a pure fold (`docs/election.md` section 6).
///
/// Clocks of stations differ, so a record that can only have been made after another is judged as not older than
/// that: a check-in follows its registration, a vote follows the slip whose code it knows.
final class VotersFold {

    private final VoterId voter;
    private final VoterRecords records;
    private final ElectionRules rules;
    private final List<Exceptional> exceptions = new ArrayList<>();
    private final List<Spell> spells = new ArrayList<>();

    private VotersFold(VoterId voter, VoterRecords records, ElectionRules rules) {
        this.voter = voter;
        this.records = records;
        this.rules = rules;
    }

    /// A time during which the voter was on the list.
    private record Spell(Statement.Enrolment entry, Instant from, Instant to) {
        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }

        Spell endedAt(Instant end) {
            return new Spell(entry, from, end);
        }
    }

    static VoterState fold(VoterId voter, VoterRecords records, ElectionRules rules) {
        return new VotersFold(voter, records, rules).state();
    }

    private VoterState state() {
        foldList();
        SlipFold slips = SlipFold.fold(records, rules, this::standingAt, exceptions);
        CastFold casts = new CastFold(rules, slips, this::standingAt, exceptions);
        List<VoterState.CastInForce> inForce = casts.fold(records.casts());
        Optional<Spell> now =
                spells.stream().filter(spell -> spell.to().equals(Instant.MAX)).findFirst();
        List<VoterState.CheckIn> checkIns =
                now.isPresent() ? slips.checkIn().stream().toList() : List.of();
        return new VoterState(
                voter,
                standing(now.isPresent(), checkIns, inForce),
                now.or(() -> spells.reversed().stream().findFirst()).map(Spell::entry).stream()
                        .toList(),
                checkIns,
                now.isPresent() ? slips.doubles() : List.of(),
                now.isPresent() ? slips.usable() : List.of(),
                inForce,
                exceptions.stream().sorted().distinct().toList());
    }

    private VoterState.Standing standing(
            boolean listed, List<VoterState.CheckIn> checkIns, List<VoterState.CastInForce> counted) {
        if (spells.isEmpty()) {
            return VoterState.Standing.UNKNOWN;
        }
        if (!listed) {
            return VoterState.Standing.WITHDRAWN;
        }
        if (!counted.isEmpty()) {
            return VoterState.Standing.VOTED;
        }
        return checkIns.isEmpty() ? VoterState.Standing.REGISTERED : VoterState.Standing.CHECKED_IN;
    }

    /// Registrations and withdrawals in the order of their stamps.
    private void foldList() {
        record Step(Stamp at, Runnable happens) {}
        List<Step> steps = new ArrayList<>();
        records.registrations().forEach(each -> steps.add(new Step(each.record().stamp(), () -> register(each))));
        records.withdrawals().forEach(each -> steps.add(new Step(each.stamp(), () -> withdraw(each))));
        steps.stream()
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> step.happens().run());
    }

    private void register(VoterRecords.Registration registration) {
        if (isListed()) {
            out(VoidReason.REGISTERED_TWICE, registration.record());
        } else if (!rules.fits(registration.entry())) {
            out(VoidReason.STYLE, registration.record());
        } else {
            spells.add(new Spell(
                    registration.entry(), registration.record().stamp().time(), Instant.MAX));
        }
    }

    private void withdraw(Judged<Statement.Withdrawn> withdrawal) {
        boolean undone = !rules.cancellations(ActKind.UNDO, withdrawal.id(), withdrawal.sum())
                .isEmpty();
        if (undone) {
            out(VoidReason.CANCELLED, withdrawal);
        } else if (!isListed()) {
            out(spells.isEmpty() ? VoidReason.VOTER_UNKNOWN : VoidReason.VOTER_WITHDRAWN, withdrawal);
        } else {
            spells.add(spells.removeLast().endedAt(withdrawal.stamp().time()));
        }
    }

    private boolean isListed() {
        return !spells.isEmpty() && spells.getLast().to().equals(Instant.MAX);
    }

    /// Why a vote of that time cannot count as far as the list is concerned, or the entry that it counts under.
    private CastFold.Listing standingAt(Instant time) {
        if (spells.isEmpty()) {
            return new CastFold.Listing.Off(VoidReason.VOTER_UNKNOWN);
        }
        Instant at = time.isBefore(spells.getFirst().from()) ? spells.getFirst().from() : time;
        return spells.stream()
                .filter(spell -> spell.holds(at))
                .findFirst()
                .<CastFold.Listing>map(spell -> new CastFold.Listing.On(spell.entry(), spell.from(), spell.to()))
                .orElseGet(() -> new CastFold.Listing.Off(VoidReason.VOTER_WITHDRAWN));
    }

    private void out(VoidReason reason, Judged<?> judged) {
        exceptions.add(Exceptional.of(reason, judged));
    }
}
