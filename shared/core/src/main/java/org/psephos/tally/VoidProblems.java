package org.psephos.tally;

import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.record.RecordTime;

/// What to tell the person whose record would count nothing.
final class VoidProblems {

    private VoidProblems() {}

    /// @param state the voter's state with the record in it
    /// @param says what the record says
    static Problem of(VoidReason reason, VoterState state, Statement says) {
        return switch (reason) {
            case CHECKED_IN_TWICE ->
                state.checkIn()
                        .map(checkIn -> Problem.of(
                                        ErrorCode.VOTER_IN,
                                        "place",
                                        checkIn.says().place())
                                .with("desk", checkIn.says().desk())
                                .with("time", RecordTime.text(checkIn.stamp().time())))
                        .orElse(Problem.of(ErrorCode.VOTER_IN));
            case REGISTERED_TWICE -> Problem.of(ErrorCode.VOTER_LISTED);
            case VOTER_UNKNOWN -> Problem.of(ErrorCode.VOTER_UNKNOWN);
            case VOTER_WITHDRAWN -> Problem.of(ErrorCode.VOTER_WITHDRAWN);
            case NOT_CHECKED_IN -> Problem.of(ErrorCode.VOTER_NOT_IN);
            case STYLE -> Problem.of(ErrorCode.VOTE_STYLE);
            case BALLOT_UNKNOWN -> Problem.of(ErrorCode.VOTE_BALLOT);
            case SLIP_UNKNOWN -> Problem.of(ErrorCode.VOTE_SLIP);
            case SLIP_REPLACED -> Problem.of(ErrorCode.VOTE_SLIP_REPLACED);
            case SELECTIONS -> Problem.of(ErrorCode.VOTE_SELECTIONS);
            case OUTSIDE_HOURS ->
                Problem.of(says instanceof Statement.Cast ? ErrorCode.VOTE_HOURS : ErrorCode.VOTER_HOURS);
            case SECOND_CAST, REPLACED -> Problem.of(ErrorCode.VOTE_SECOND);
            case CANCELLED -> Problem.of(ErrorCode.VOTE_CANCELLED);
            case ACT_TARGET -> Problem.of(ErrorCode.ACT_TARGET);
            case SAME_PERSON -> Problem.of(ErrorCode.ACT_SAME_PERSON);
            case SIGNER -> Problem.of(ErrorCode.RIGHT_STRANGER);
            case ID_CONFLICT, DAMAGED, ELECTION_STATE ->
                Problem.of(ErrorCode.RECORD_BODY, "member", "body").with("reason", reason.word());
        };
    }
}
