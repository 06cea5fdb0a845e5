package org.psephos.election;

import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;

/// Which step follows which: the life of an election as a pure function.
///
/// An edit at any time before the seal makes a draft again and voids the approval. No step leads back from a seal.
public final class LifeCycle {

    private LifeCycle() {}

    /// What may happen to an election.
    public enum Step implements Word {
        /// The definition is saved.
        SAVE,
        /// The draft is given to review.
        REVIEW,
        /// A first official approves, by proposing the seal.
        APPROVE,
        /// A second official seals.
        SEAL,
        /// Voting begins.
        OPEN,
        /// Voting ends.
        CLOSE,
        /// The election is put away.
        ARCHIVE
    }

    /// The state after a step; refused with `ELECTION-STATE` when the step does not fit the state.
    public static Outcome<ElectionState> next(ElectionState state, Step step) {
        Optional<ElectionState> next =
                switch (step) {
                    case SAVE -> state.isSealed() ? Optional.empty() : Optional.of(ElectionState.DRAFT);
                    case REVIEW -> only(state, ElectionState.DRAFT, ElectionState.IN_REVIEW);
                    case APPROVE -> only(state, ElectionState.IN_REVIEW, ElectionState.APPROVED);
                    case SEAL -> only(state, ElectionState.APPROVED, ElectionState.SEALED);
                    case OPEN -> only(state, ElectionState.SEALED, ElectionState.OPEN);
                    case CLOSE -> only(state, ElectionState.OPEN, ElectionState.CLOSED);
                    case ARCHIVE -> only(state, ElectionState.CLOSED, ElectionState.ARCHIVED);
                };
        return next.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ELECTION_STATE, "state", state.word())
                        .with("act", step.word())));
    }

    private static Optional<ElectionState> only(ElectionState state, ElectionState from, ElectionState to) {
        return state == from ? Optional.of(to) : Optional.empty();
    }
}
