package org.psephos.client;

import java.util.concurrent.CompletableFuture;
import org.psephos.common.Outcome;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.Reply;

/// Something that commands can be given to.
public interface Calls {

    /// Sends a command; the result comes when the answer does. Never throws; being offline is a refusal.
    <R extends Reply> CompletableFuture<Outcome<R>> send(Command<R> command);

    /// Sends a command and waits for the answer; not for threads that draw.
    default <R extends Reply> Outcome<R> call(Command<R> command) {
        return send(command).join();
    }
}
