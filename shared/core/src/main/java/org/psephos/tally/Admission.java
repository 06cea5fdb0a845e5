package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.ElectionCheck;
import org.psephos.election.ElectionState;
import org.psephos.election.LifeCycle;
import org.psephos.election.Polls;
import org.psephos.record.SignedRecord;

/// Whether one more record would count, judged by folding it in.
final class Admission {

    private final RecordIndex index;
    private final Acts acts;
    private final ElectionRules rules;
    private final Bringing bringing;

    Admission(RecordIndex index, Acts acts, ElectionRules rules, Bringing bringing) {
        this.index = index;
        this.acts = acts;
        this.rules = rules;
        this.bringing = bringing;
    }

    Optional<Problem> refusal(SignedRecord record) {
        if (index.holds(record)) {
            return Optional.empty();
        }
        if (!index.isAdmitted(record)) {
            return Optional.of(Problem.of(
                    ErrorCode.RIGHT_MISSING, "command", record.content().kindText()));
        }
        Optional<Judged<Statement>> judged = index.statement(record);
        if (judged.isEmpty()) {
            return Optional.of(
                    Problem.of(ErrorCode.RECORD_BODY, "member", "body").with("reason", "is not of its kind"));
        }
        Instant at = record.content().time();
        return switch (judged.get().says()) {
            case Statement.Saved says -> ballots(record, List.of(new Judged<>(record, says)), List.of());
            case Statement.Reviewed says ->
                unfit().or(() -> ballots(record, List.of(), List.of(new Judged<>(record, says))));
            case Statement.Proposed says -> proposal(says, at);
            case Statement.Signed says -> signature(record, says);
            case Statement.Settled says -> settlement(says);
            case Statement.Noted _ -> Optional.empty();
            case Statement.Registered _,
                    Statement.Withdrawn _,
                    Statement.CheckedIn _,
                    Statement.SlipGiven _,
                    Statement.Cast _ -> voters(judged.get());
        };
    }

    private Optional<Problem> voters(Judged<Statement> judged) {
        for (VoterId voter : RecordIndex.voterIds(judged.says())) {
            VoterState before = state(voter);
            VoterRecords with = index.voter(voter).copy();
            RecordIndex.add(voter, with, judged);
            VoterState state = VotersFold.fold(voter, with, rules);
            Optional<VoidReason> reason = state.voidReason(judged.id())
                    .or(() -> displaced(before, state))
                    .filter(each -> !isTakenLate(each));
            if (reason.isPresent()) {
                return Optional.of(VoidProblems.of(reason.get(), state, judged.says()));
            }
        }
        return Optional.empty();
    }

    private boolean isTakenLate(VoidReason reason) {
        return bringing == Bringing.LATE && reason == VoidReason.CHECKED_IN_TWICE;
    }

    /// A record whose clock says earlier must not make a second one of a vote or check-in that is taken already:
    /// somebody was told that it stands.
    private static Optional<VoidReason> displaced(VoterState before, VoterState after) {
        return after.exceptions().stream()
                .filter(each -> each.reason() == VoidReason.SECOND_CAST || each.reason() == VoidReason.CHECKED_IN_TWICE)
                .filter(each -> !before.exceptions().contains(each))
                .map(Exceptional::reason)
                .findFirst();
    }

    private Optional<Problem> ballots(
            SignedRecord record, List<Judged<Statement.Saved>> saved, List<Judged<Statement.Reviewed>> reviewed) {
        List<Judged<Statement.Saved>> allSaved = new ArrayList<>(index.saved);
        allSaved.addAll(saved);
        List<Judged<Statement.Reviewed>> allReviewed = new ArrayList<>(index.reviewed);
        allReviewed.addAll(reviewed);
        ElectionId election = record.origin().election().orElseThrow();
        BallotsState next = ElectionFold.fold(election, allSaved, allReviewed, acts);
        return next.exceptions().stream()
                .filter(each -> each.record().equals(record.id()))
                .findFirst()
                .map(each -> state(record.content().kindText()));
    }

    /// A draft may hold anything; what is sent to be approved must be in order.
    private Optional<Problem> unfit() {
        return rules.ballots()
                .current()
                .flatMap(save ->
                        ElectionCheck.problems(save.definition()).stream().findFirst());
    }

    private Optional<Problem> settlement(Statement.Settled says) {
        boolean open = state(says.voter()).doubles().stream()
                .anyMatch(each -> each.stamp().id().equals(says.checkIn()));
        return open ? Optional.empty() : Optional.of(Problem.of(ErrorCode.ACT_TARGET, "act", "voter.settle"));
    }

    private Optional<Problem> proposal(Statement.Proposed says, Instant at) {
        return switch (says.act()) {
            case SEAL -> step(says, LifeCycle.Step.APPROVE);
            case OPEN -> step(says, LifeCycle.Step.OPEN).or(() -> early(at));
            case CLOSE -> step(says, LifeCycle.Step.CLOSE);
            case ARCHIVE -> step(says, LifeCycle.Step.ARCHIVE);
            case UNCAST, UNDO -> target(says, at);
        };
    }

    private Optional<Problem> step(Statement.Proposed says, LifeCycle.Step step) {
        boolean current = rules.ballots()
                .current()
                .filter(save -> save.fingerprint().digest().equals(says.digest()))
                .isPresent();
        if (!current) {
            return Optional.of(Problem.of(ErrorCode.ACT_UNKNOWN));
        }
        return switch (LifeCycle.next(rules.ballots().state(), step)) {
            case Outcome.Done<ElectionState> _ -> Optional.empty();
            case Outcome.Refused<ElectionState> refused -> Optional.of(refused.problem());
        };
    }

    /// Nobody opens before the hour, nor after the last one.
    private Optional<Problem> early(Instant at) {
        return rules.ballots().hours().filter(hours -> !hours.allowsOpening(at)).map(hours -> hours(hours.polls()));
    }

    private static Problem hours(Polls polls) {
        return Problem.of(ErrorCode.ELECTION_HOURS, "opens", polls.opens())
                .with("closes", polls.closes())
                .with("zone", polls.zone().getId());
    }

    private Optional<Problem> target(Statement.Proposed says, Instant at) {
        Problem nothing = Problem.of(ErrorCode.ACT_TARGET, "act", says.act().text());
        Optional<Judged<Statement>> target = index.target(says);
        if (target.isEmpty() || isCancelled(says.act(), target.get())) {
            return Optional.of(nothing);
        }
        return switch (target.get().says()) {
            case Statement.Cast cast when says.act() == ActKind.UNCAST -> uncast(cast, target.get(), at, nothing);
            case Statement.CheckedIn in when says.act() == ActKind.UNDO -> used(in.voter(), target.get());
            case Statement.SlipGiven slip when says.act() == ActKind.UNDO -> used(slip.voter(), target.get());
            case Statement.Withdrawn _ when says.act() == ActKind.UNDO -> Optional.empty();
            case Statement.Saved _,
                    Statement.Reviewed _,
                    Statement.Registered _,
                    Statement.Withdrawn _,
                    Statement.CheckedIn _,
                    Statement.Settled _,
                    Statement.SlipGiven _,
                    Statement.Cast _,
                    Statement.Noted _,
                    Statement.Proposed _,
                    Statement.Signed _ -> Optional.of(nothing);
        };
    }

    private boolean isCancelled(ActKind act, Judged<Statement> target) {
        return !rules.cancellations(act, target.id(), target.sum()).isEmpty();
    }

    private Optional<Problem> uncast(Statement.Cast cast, Judged<Statement> target, Instant at, Problem nothing) {
        boolean inForce = state(cast.voter())
                .cast()
                .filter(counted -> counted.stamp().id().equals(target.id()))
                .isPresent();
        if (!inForce) {
            return Optional.of(nothing);
        }
        return rules.allowsCasting(at) ? Optional.empty() : Optional.of(Problem.of(ErrorCode.VOTE_HOURS));
    }

    /// A slip that was used cannot be undone: the vote would be lost. Two officials cancel the vote first.
    private Optional<Problem> used(VoterId voter, Judged<Statement> given) {
        boolean used = state(voter).cast().stream()
                .anyMatch(cast -> SlipFold.commitment(given.says())
                        .filter(slip -> slip.equals(commitment(cast.says(), given.record())))
                        .isPresent());
        return used ? Optional.of(Problem.of(ErrorCode.ACT_SLIP_USED)) : Optional.empty();
    }

    private static org.psephos.crypto.Digest commitment(Statement.Cast cast, SignedRecord beside) {
        return cast.code().commitment(beside.origin().election().orElseThrow(), cast.voter());
    }

    private Optional<Problem> signature(SignedRecord record, Statement.Signed says) {
        Optional<Act> act = acts.act(says.act());
        if (act.isEmpty() || act.get().inForce() || !act.get().digest().equals(says.digest())) {
            return Optional.of(Problem.of(ErrorCode.ACT_UNKNOWN));
        }
        Optional<OperatorId> person = index.authority().official(record);
        if (person.isEmpty()) {
            return Optional.of(Problem.of(
                    ErrorCode.RIGHT_MISSING, "command", record.content().kindText()));
        }
        if (act.get().signers().contains(person.get())) {
            return Optional.of(Problem.of(ErrorCode.ACT_SAME_PERSON));
        }
        return act.get().missing() > 1
                ? Optional.empty()
                : lastSignature(act.get(), record.content().time());
    }

    /// What was true at the proposal must still be true when the act comes into force.
    private Optional<Problem> lastSignature(Act act, Instant at) {
        Statement.Proposed proposed = new Statement.Proposed(act.kind(), act.digest(), act.words(), act.target());
        return switch (act.kind()) {
            case OPEN -> early(at);
            case UNCAST, UNDO -> target(proposed, at);
            case SEAL, CLOSE, ARCHIVE -> Optional.empty();
        };
    }

    private VoterState state(VoterId voter) {
        return VotersFold.fold(voter, index.voter(voter), rules);
    }

    private Problem state(String act) {
        return Problem.of(
                        ErrorCode.ELECTION_STATE,
                        "state",
                        rules.ballots().state().word())
                .with("act", act);
    }
}
