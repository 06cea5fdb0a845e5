package org.psephos.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.election.ElectionState;
import org.psephos.election.LifeCycle;
import org.psephos.record.SignedRecord;

/// Whether one more record would count, judged by folding it in.
final class Admission {

    private final RecordIndex index;
    private final Acts acts;
    private final ElectionRules rules;

    Admission(RecordIndex index, Acts acts, ElectionRules rules) {
        this.index = index;
        this.acts = acts;
        this.rules = rules;
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
        return switch (judged.get().says()) {
            case Statement.Saved says -> ballots(record, List.of(new Judged<>(record, says)), List.of());
            case Statement.Reviewed says -> ballots(record, List.of(), List.of(new Judged<>(record, says)));
            case Statement.Proposed says -> proposal(says);
            case Statement.Signed says -> signature(record, says);
            case Statement.Registered _,
                    Statement.Withdrawn _,
                    Statement.CheckedIn _,
                    Statement.SlipGiven _,
                    Statement.Cast _ -> voters(judged.get());
        };
    }

    private Optional<Problem> voters(Judged<Statement> judged) {
        for (VoterId voter : RecordIndex.voterIds(judged.says())) {
            VoterState before = VotersFold.fold(voter, index.voter(voter), rules);
            VoterRecords with = index.voter(voter).copy();
            RecordIndex.add(voter, with, judged);
            VoterState state = VotersFold.fold(voter, with, rules);
            Optional<VoidReason> reason = state.voidReason(judged.id()).or(() -> displaced(before, state));
            if (reason.isPresent()) {
                return Optional.of(VoidProblems.of(reason.get(), state));
            }
        }
        return Optional.empty();
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

    private Optional<Problem> proposal(Statement.Proposed says) {
        return switch (says.act()) {
            case SEAL -> step(says, LifeCycle.Step.APPROVE);
            case OPEN -> step(says, LifeCycle.Step.OPEN);
            case CLOSE -> step(says, LifeCycle.Step.CLOSE);
            case ARCHIVE -> step(says, LifeCycle.Step.ARCHIVE);
            case UNCAST -> target(says, index.castToCancel(says, rules));
            case UNDO -> target(says, index.recordToUndo(says));
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

    private static Optional<Problem> target(Statement.Proposed says, boolean exists) {
        return exists
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.ACT_TARGET, "act", says.act().text()));
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
        return act.get().signers().contains(person.get())
                ? Optional.of(Problem.of(ErrorCode.ACT_SAME_PERSON))
                : Optional.empty();
    }

    private Problem state(String act) {
        return Problem.of(
                        ErrorCode.ELECTION_STATE,
                        "state",
                        rules.ballots().state().word())
                .with("act", act);
    }
}
