package org.psephos.wire;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.json.Json;

/// Reads the requests of one connection and gives each to the handler on a virtual thread of its own.
///
/// Replies go out as they are ready, so their order may differ; whoever needs an order waits for the answer.
final class RequestLoop {

    private static final String REKEY = "rekey";

    private final Channel channel;
    private final Connection connection;
    private final WireHandler handler;
    private final Limits limits;
    private final Semaphore inFlight;
    private final AtomicLong bytesInFlight = new AtomicLong();

    RequestLoop(Channel channel, Connection connection, WireHandler handler, Limits limits) {
        this.channel = channel;
        this.connection = connection;
        this.handler = handler;
        this.limits = limits;
        this.inFlight = new Semaphore(limits.requestsInFlightMax());
    }

    /// Runs until the connection ends.
    void run() throws IOException, WireException {
        while (!channel.isClosed()) {
            Channel.Incoming incoming = channel.next();
            switch (incoming.message()) {
                case Message.Ask ask -> begin(ask, incoming);
                case Message.Ping(long number) -> channel.send(new Message.Pong(number), List.of());
                case Message.Pong(long number) -> {}
                case Message.Bye(String word) -> throw new WireException(new CloseReason.PeerLeft());
                case Message.Result _, Message.Failure _, Message.Event _, Message.Resume _ -> throw unexpected();
            }
        }
    }

    private void begin(Message.Ask ask, Channel.Incoming incoming) throws IOException {
        long bytes = incoming.bytes();
        if (bytesInFlight.get() + bytes > limits.queueBytesMax() || !inFlight.tryAcquire()) {
            channel.send(new Message.Failure(ask.id(), Problem.of(ErrorCode.WIRE_BUSY, "seconds", 1)), List.of());
            return;
        }
        bytesInFlight.addAndGet(bytes);
        Request request = new Request(ask.command(), ask.arguments(), incoming.blocks());
        Thread.ofVirtual()
                .name("psephos-request")
                .uncaughtExceptionHandler((thread, mistake) -> told(ask.id(), request, mistake))
                .start(() -> {
                    try {
                        reply(ask.id(), answer(request));
                    } catch (IOException e) {
                        channel.close(new CloseReason.Broken());
                    } finally {
                        bytesInFlight.addAndGet(-bytes);
                        inFlight.release();
                    }
                });
    }

    private Outcome<Answer> answer(Request request) throws IOException {
        if (request.command().equals(REKEY)) {
            channel.rekey();
            return Outcome.done(Answer.of(Json.Obj.EMPTY));
        }
        return handler.handle(connection, request);
    }

    private void reply(long id, Outcome<Answer> outcome) throws IOException {
        switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) ->
                channel.send(
                        new Message.Result(id, answer.result(), answer.blocks().size()), answer.blocks());
            case Outcome.Refused<Answer> refusal ->
                channel.send(new Message.Failure(id, refusal.problems()), List.of());
        }
    }

    private void told(long id, Request request, Throwable mistake) {
        handler.failed(connection, request, mistake);
        try {
            channel.send(new Message.Failure(id, Problem.of(ErrorCode.SERVER_FAULT)), List.of());
        } catch (IOException e) {
            channel.close(new CloseReason.Broken());
        }
    }

    private static WireException unexpected() {
        return new WireException(new CloseReason.FrameMalformed("a message that only servers send"));
    }
}
