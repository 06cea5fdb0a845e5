package org.psephos.wire.access;

import static org.psephos.election.ElectionState.APPROVED;
import static org.psephos.election.ElectionState.CLOSED;
import static org.psephos.election.ElectionState.DRAFT;
import static org.psephos.election.ElectionState.IN_REVIEW;
import static org.psephos.election.ElectionState.OPEN;
import static org.psephos.election.ElectionState.SEALED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.election.ElectionState;
import org.psephos.record.RecordKind;
import org.psephos.site.Role;
import org.psephos.site.StationRole;

/// Who may sign which kind of record, and in which states of its election: the second half of the one table.
public final class KindTable {

    private KindTable() {}

    /// One row.
    ///
    /// @param roles a person who signs has one of these; none means that no person signs such records
    /// @param machines a machine's own key may sign too: a kiosk alone, a desk while such a person is there
    /// @param states the election is in one of these; all of them for records beside elections
    public record Rule(Set<Role> roles, Set<StationRole> machines, Set<ElectionState> states) {
        public Rule {
            roles = Set.copyOf(roles);
            machines = Set.copyOf(machines);
            states = Set.copyOf(states);
        }

        Rule orMachine(StationRole... more) {
            return new Rule(roles, Set.of(more), states);
        }
    }

    /// The row of a kind. The server itself signs every kind that has neither roles nor machines.
    public static Rule of(RecordKind kind) {
        return switch (kind) {
            case CHAIN_GENESIS, ACCOUNT_ADD, ACCOUNT_KEY -> beside();
            case AUDIT_EVENT -> beside().orMachine(StationRole.SERVER, StationRole.KIOSK);
            case TRUST_ADD, TRUST_REMOVE -> beside(Role.OFFICIAL, Role.ADMIN).orMachine(StationRole.SERVER);
            case ACCOUNT_CHANGE -> beside(Role.ADMIN);
            case ROLL_ENTRY -> beside(Role.CLERK);
            case TALLY_RESULT -> during(EnumSet.of(CLOSED), Role.OFFICIAL);
            case BALLOT_DRAFT, BALLOT_REVIEW -> during(EnumSet.of(DRAFT, IN_REVIEW, APPROVED), Role.OFFICIAL);
            case VOTER_REGISTER, VOTER_WITHDRAW -> during(EnumSet.range(DRAFT, OPEN), Role.CLERK, Role.OFFICIAL);
            case VOTER_CHECKIN -> during(EnumSet.of(OPEN), Role.CLERK).orMachine(StationRole.STATION);
            case VOTER_SLIP -> during(EnumSet.of(OPEN), Role.OFFICIAL);
            case VOTER_SETTLE -> during(EnumSet.of(OPEN, CLOSED), Role.OFFICIAL);
            case VOTE_CAST -> during(EnumSet.of(OPEN)).orMachine(StationRole.KIOSK);
            case ACT_PROPOSED, ACT_SIGNED ->
                during(EnumSet.of(DRAFT, IN_REVIEW, APPROVED, SEALED, OPEN, CLOSED), Role.OFFICIAL);
        };
    }

    /// Whether a person with `roles` may sign records of `kind`.
    public static boolean personMaySign(RecordKind kind, Set<Role> roles) {
        return !Collections.disjoint(of(kind).roles(), roles);
    }

    /// Whether a machine of this role may sign records of `kind` with its own key.
    public static boolean machineMaySign(RecordKind kind, StationRole machine) {
        return of(kind).machines().contains(machine);
    }

    /// Whether only the server itself makes records of `kind`.
    public static boolean onlyTheServerMakes(RecordKind kind) {
        return of(kind).roles().isEmpty() && of(kind).machines().isEmpty();
    }

    /// Why a caller with `roles` in force should not even send a record of `kind`; empty when it may.
    public static Optional<Problem> refusal(RecordKind kind, Set<Role> roles) {
        boolean kiosk = machineMaySign(kind, StationRole.KIOSK) && roles.contains(Role.KIOSK);
        return kiosk || personMaySign(kind, roles)
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.RIGHT_SIGNER, "reason", kind.text()));
    }

    /// Why no record of `kind` is taken while its election is in `state`; empty when it is.
    public static Optional<Problem> refusal(RecordKind kind, ElectionState state) {
        return of(kind).states().contains(state)
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.ELECTION_STATE, "state", state.word())
                        .with("act", kind.text()));
    }

    private static Rule beside(Role... roles) {
        return during(EnumSet.allOf(ElectionState.class), roles);
    }

    private static Rule during(Set<ElectionState> states, Role... roles) {
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        Collections.addAll(set, roles);
        return new Rule(set, Set.of(), states);
    }

    static String page() {
        StringBuilder page = new StringBuilder("| kind | signed by | while the election is |\n|---|---|---|\n");
        for (RecordKind kind : RecordKind.values()) {
            Rule rule = of(kind);
            String roles = onlyTheServerMakes(kind)
                    ? "the server only"
                    : Stream.concat(
                                    rule.roles().stream().sorted().map(Role::text),
                                    rule.machines().stream().sorted().map(machine -> machine.text() + " key"))
                            .collect(Collectors.joining(", "));
            String states = rule.states().size() == ElectionState.values().length
                    ? "any"
                    : rule.states().stream().sorted().map(ElectionState::word).collect(Collectors.joining(", "));
            page.append("| `")
                    .append(kind.text())
                    .append("` | ")
                    .append(roles)
                    .append(" | ")
                    .append(states)
                    .append(" |\n");
        }
        return page.toString();
    }
}
