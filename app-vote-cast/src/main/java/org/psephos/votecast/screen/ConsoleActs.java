package org.psephos.votecast.screen;

/// What the console asks of the rest of the app.
public interface ConsoleActs {

    /// Asks whose ballot, then two officials to cancel it.
    void cancelBallot();
}
