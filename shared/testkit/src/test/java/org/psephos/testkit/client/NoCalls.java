package org.psephos.testkit.client;

import java.util.concurrent.CompletableFuture;
import org.psephos.client.Calls;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.Reply;

/// A station without any network.
final class NoCalls implements Calls {

    @Override
    public <R extends Reply> CompletableFuture<Outcome<R>> send(Command<R> command) {
        return CompletableFuture.completedFuture(Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
    }
}
