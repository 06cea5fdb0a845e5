package org.psephos.voterentry.screen.checkin;

import java.time.Instant;

/// A line of the list of last answers: what happened and when, never to whom.
///
/// @param outcome what the desk said
/// @param time when
public record LastAnswer(Outcome outcome, Instant time) {

    /// What the desk said.
    public enum Outcome {
        CHECKED_IN("answer.in"),
        NEW_SLIP("answer.slip"),
        ALREADY_IN("answer.already"),
        OTHER_PLACE("answer.place"),
        WITHDRAWN("answer.withdrawn"),
        NOT_REGISTERED("answer.unregistered");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /// The key of its word.
        String key() {
            return key;
        }
    }
}
