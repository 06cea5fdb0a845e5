package org.psephos.voterentry.service.load;

import java.time.Instant;
import java.util.Optional;

/// Remembers on this machine, encrypted, an import that has not reached its end, across a crash and a restart.
public interface LoadMemory {

    /// An import that has not reached its end.
    ///
    /// @param file the name of the file
    /// @param done lines that were on the server when this was noted
    /// @param all lines that were to be imported
    /// @param at when this was noted
    record Unfinished(String file, int done, int all, Instant at) {}

    /// The import that has not reached its end.
    Optional<Unfinished> unfinished();

    /// Notes how far an import is.
    void keep(Unfinished now);

    /// There is none any more.
    void forget();

    /// For a desk that remembers nothing.
    static LoadMemory none() {
        return new LoadMemory() {
            @Override
            public Optional<Unfinished> unfinished() {
                return Optional.empty();
            }

            @Override
            public void keep(Unfinished now) {}

            @Override
            public void forget() {}
        };
    }
}
