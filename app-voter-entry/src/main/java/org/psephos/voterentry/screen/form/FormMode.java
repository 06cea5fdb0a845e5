package org.psephos.voterentry.screen.form;

import org.psephos.common.VoterId;
import org.psephos.voterentry.service.person.RollVoter;

/// What the form is about.
public sealed interface FormMode {

    /// Whom it is about.
    VoterId voter();

    /// A new voter.
    ///
    /// @param voter the id given by the system
    record Adding(VoterId voter) implements FormMode {}

    /// A change of a voter of the roll; saving makes a new version.
    ///
    /// @param before the voter as it is now
    record Changing(RollVoter before) implements FormMode {

        @Override
        public VoterId voter() {
            return before.id();
        }
    }
}
