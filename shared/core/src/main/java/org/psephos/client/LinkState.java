package org.psephos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.SessionCommand;

/// How a station stands with its server.
public sealed interface LinkState {

    /// Not begun, or ended by this program.
    record Closed() implements LinkState {}

    /// The first try is under way.
    record Connecting() implements LinkState {}

    /// The server answers and trusts this station.
    ///
    /// @param welcome what the server said about itself
    /// @param clockDifference the server's clock minus ours
    record Connected(SessionCommand.Welcome welcome, Duration clockDifference) implements LinkState {}

    /// The server answers, but this station's key is not on its list: an officer must compare the words.
    ///
    /// @param welcome what the server said about itself
    /// @param server the fingerprint of the server's key
    /// @param words the six words that both screens show
    record NotTrusted(SessionCommand.Welcome welcome, Digest server, List<String> words) implements LinkState {
        public NotTrusted {
            words = List.copyOf(words);
        }
    }

    /// No connection; tries go on.
    ///
    /// @param since when it was lost
    /// @param why the last problem
    /// @param tries how often it was tried since
    record AloneSince(Instant since, Problem why, int tries) implements LinkState {}

    /// Another key than the one expected answers at the address. Nothing was sent, and nothing is tried again until a
    /// person says so.
    ///
    /// @param expected the fingerprint of the key that is trusted
    /// @param shown the fingerprint of the key that answered
    record WrongKey(String expected, String shown) implements LinkState {}
}
