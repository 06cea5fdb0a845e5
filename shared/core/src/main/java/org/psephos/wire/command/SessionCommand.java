package org.psephos.wire.command;

import java.time.Instant;
import java.util.List;
import org.psephos.common.OperatorId;
import org.psephos.common.SiteId;

/// Greeting, the first administrator, signing in and out, locking.
///
/// @param <R> the answer
public sealed interface SessionCommand<R extends Reply> extends Command<R> {

    /// The first command of a connection.
    ///
    /// @param versions protocol versions that the caller speaks
    /// @param program name and version of the caller's program
    /// @param clock the caller's wall clock, so that the difference is known
    record Hello(List<Integer> versions, String program, Instant clock) implements SessionCommand<Welcome> {
        public Hello {
            versions = List.copyOf(versions);
        }
    }

    /// The answer to a greeting.
    ///
    /// @param version the protocol version agreed on
    /// @param site the site's id
    /// @param domain the site's name in chain origins
    /// @param clock the server's wall clock
    /// @param trust the role of the caller's key on the trust list; empty for a stranger
    /// @param station the caller's station id on the trust list; empty for a stranger
    /// @param setup whether the first administrator is still missing
    /// @param program name and version of the server's program
    record Welcome(
            int version,
            SiteId site,
            String domain,
            Instant clock,
            String trust,
            String station,
            boolean setup,
            String program)
            implements Reply {}

    /// Makes the first administrator, with the code that the server shows on its own machine.
    ///
    /// @param code the one-time code
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param passphrase of the account, and of the wallet
    /// @param publicKey base64 of the person's raw public key
    /// @param wallet the encrypted wallet file
    record Setup(Secret code, String login, String fullName, Secret passphrase, String publicKey, Octets wallet)
            implements SessionCommand<SignedIn> {}

    /// Signs in at a trusted station.
    ///
    /// @param login the name for signing in
    /// @param passphrase of the account
    record SignIn(String login, Secret passphrase) implements SessionCommand<SignedIn> {}

    /// A person is signed in.
    ///
    /// @param account the person's account
    /// @param login the name for signing in
    /// @param fullName the name that colleagues see
    /// @param roles the words of the person's roles
    /// @param wallet the person's encrypted wallet file
    /// @param until when the session ends by itself
    record SignedIn(OperatorId account, String login, String fullName, List<String> roles, Octets wallet, Instant until)
            implements Reply {
        public SignedIn {
            roles = List.copyOf(roles);
        }
    }

    /// Ends the person's session; the connection stays.
    record SignOut() implements SessionCommand<Reply.Ok> {}

    /// Locks the person's session: until it is unlocked nothing works but unlocking and signing out.
    record Lock() implements SessionCommand<Reply.Ok> {}

    /// Unlocks the person's session.
    ///
    /// @param passphrase of the account that is signed in
    record Unlock(Secret passphrase) implements SessionCommand<Reply.Ok> {}

    /// Changes the passphrase of the account that is signed in.
    ///
    /// @param passphrase the one until now
    /// @param next the new one
    /// @param wallet the wallet file, encrypted with the new one
    record ChangePassphrase(Secret passphrase, Secret next, Octets wallet) implements SessionCommand<Reply.Ok> {}
}
