package org.psephos.server.trial;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;

/// One connection over real TLS that does not come back by itself.
public final class TrialClient implements AutoCloseable {

    private final WireLink link;
    private final Json.Obj welcome;

    private TrialClient(WireLink link, Json.Obj welcome) {
        this.link = link;
        this.welcome = welcome;
    }

    static TrialClient connect(InetSocketAddress address, Digest fingerprint, SigningKey key) {
        WireLink link = new WireLink(
                address, new ServerPin.Known(fingerprint), TlsIdentity.of(key), Limits.STANDARD, Time.system());
        try {
            return new TrialClient(link, link.open("psephos-trial").orThrow().words());
        } catch (IllegalStateException e) {
            link.close();
            throw e;
        }
    }

    Json.Obj welcome() {
        return welcome;
    }

    <R extends Reply> Outcome<R> ask(Command<R> command) {
        return send(command).join();
    }

    /// Brings a record; the future ends when the server has answered or the connection has ended.
    public CompletableFuture<Outcome<RecordCommand.Stored>> put(SignedRecord record) {
        return send(RecordCommand.Put.of(record.json()));
    }

    private <R extends Reply> CompletableFuture<Outcome<R>> send(Command<R> command) {
        return link.send(Request.of(command.name().text(), CommandCodec.encode(command)))
                .thenApply(answer -> answer.then(result -> CommandCodec.decodeReply(command, result.result())));
    }

    @Override
    public void close() {
        link.close();
    }
}
