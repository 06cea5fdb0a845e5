package org.psephos.desktop.signin;

import org.psephos.common.Observable;
import org.psephos.common.Outcome;

/// What the sign-in screen asks the server for. Every method may wait; callers use [org.psephos.desktop.task.Tasks].
///
/// Passphrases are given as arrays; the implementation wipes them. Problems: `ACCOUNT_WRONG`, `ACCOUNT_WAIT` (fact
/// `seconds`), `ACCOUNT_CODE`, `ACCOUNT_EXISTS`, `ACCOUNT_PASSPHRASE`, `WIRE_OFFLINE`, `WIRE_SERVER_KEY`.
public interface SignInService {

    /// The server that would answer, as far as it is known.
    Observable<ServerLook> server();

    /// Signs a person in at this station.
    Outcome<Person> signIn(String login, char[] passphrase);

    /// Makes the first administrator with the one-time code of the server's own screen, and signs them in.
    Outcome<Person> setUp(String code, String login, String fullName, char[] passphrase);

    /// Turns an invitation into an account with an own passphrase, and signs the person in.
    Outcome<Person> enrol(String code, String login, String fullName, char[] passphrase);

    /// Locks the session at the server; works without a connection too.
    void lock();

    /// Opens the locked session again.
    Outcome<Person> unlock(char[] passphrase);

    /// Ends the session.
    void signOut();
}
