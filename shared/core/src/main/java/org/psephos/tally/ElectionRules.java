package org.psephos.tally;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.psephos.common.ContestId;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.crypto.Digest;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.Fingerprint;
import org.psephos.election.SecondCast;
import org.psephos.election.SelectionRules;

/// What a voter's records are judged by: the sealed definition, the hours, and the acts that take records out of
/// force.
final class ElectionRules {

    private final BallotsState ballots;
    private final Optional<PollHours> hours;
    private final Map<StyleId, List<Contest>> contests = new HashMap<>();
    private final Map<StyleId, Set<PlaceId>> stylePlaces = new HashMap<>();
    private final Set<PlaceId> places = new HashSet<>();
    private final Map<RecordId, List<Act>> cancellations = new TreeMap<>();

    ElectionRules(BallotsState ballots, Acts acts) {
        this.ballots = ballots;
        this.hours = ballots.hours();
        sealed().ifPresent(this::learn);
        for (ActKind kind : List.of(ActKind.UNCAST, ActKind.UNDO)) {
            acts.inForce(kind)
                    .forEach(act -> act.target()
                            .cancels()
                            .ifPresent(record -> cancellations
                                    .computeIfAbsent(record, ignored -> new java.util.ArrayList<>())
                                    .add(act)));
        }
    }

    private void learn(Election definition) {
        Map<ContestId, Contest> byId = new HashMap<>();
        definition.contests().forEach(contest -> byId.put(contest.id(), contest));
        definition.places().forEach(place -> places.add(place.id()));
        for (BallotStyle style : definition.styles()) {
            stylePlaces.put(style.id(), Set.copyOf(style.places()));
            contests.put(
                    style.id(),
                    style.contests().stream()
                            .flatMap(contest -> Optional.ofNullable(byId.get(contest)).stream())
                            .toList());
        }
    }

    Optional<Election> sealed() {
        return ballots.sealed().map(BallotsState.Save::definition);
    }

    BallotsState ballots() {
        return ballots;
    }

    boolean lastCounts() {
        return sealed().filter(definition -> definition.secondCast() == SecondCast.LAST_COUNTS)
                .isPresent();
    }

    boolean isBallot(Fingerprint fingerprint) {
        return ballots.sealed()
                .filter(save -> save.fingerprint().equals(fingerprint))
                .isPresent();
    }

    /// Whether a vote of that time counts.
    boolean allowsCasting(Instant time) {
        return hours.filter(each -> each.allowsCasting(time)).isPresent();
    }

    /// Whether a check-in of that time counts.
    boolean allowsCheckIn(Instant time) {
        return hours.filter(each -> each.allowsCheckIn(time)).isPresent();
    }

    Optional<SelectionRules.Misfit> misfit(Statement.Cast cast) {
        return SelectionRules.misfit(contests.getOrDefault(cast.style(), List.of()), cast.selections());
    }

    /// Whether the style exists, and is the one of the place; anything fits before the seal.
    boolean fits(Statement.Enrolment entry) {
        return sealed().isEmpty()
                || (places.contains(entry.place())
                        && stylePlaces.getOrDefault(entry.style(), Set.of()).contains(entry.place()));
    }

    /// The acts of this kind that take the record out of force; the act must have named its sum.
    List<Act> cancellations(ActKind kind, RecordId record, Digest sum) {
        return cancellations.getOrDefault(record, List.of()).stream()
                .filter(act -> act.kind() == kind && act.digest().equals(sum))
                .toList();
    }
}
