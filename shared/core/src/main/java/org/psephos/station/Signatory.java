package org.psephos.station;

import org.psephos.crypto.Passphrase;

/// Who signs an act at a station.
public sealed interface Signatory {

    /// Whoever is signed in there.
    record Here() implements Signatory {}

    /// Somebody else, for this one act. Prints as `***`.
    ///
    /// @param login the name for signing in
    /// @param passphrase wiped when the act is done
    record Colleague(String login, Passphrase passphrase) implements Signatory {

        @Override
        public String toString() {
            return "***";
        }
    }
}
