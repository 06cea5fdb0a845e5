package org.psephos.server.listener;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.psephos.common.Outcome;
import org.psephos.crypto.PublicKey;
import org.psephos.json.Json;
import org.psephos.server.command.CommandGate;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.wire.Admission;
import org.psephos.wire.Answer;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Connection;
import org.psephos.wire.Request;
import org.psephos.wire.WireHandler;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.Topic;

/// Turns connections into sessions and requests into commands for the gate. Called from many threads.
public final class NetworkListener implements WireHandler {

    private final CommandGate gate;
    private final Sessions sessions;
    private final Consumer<PublicKey> ownMachine;
    private final Predicate<PublicKey> trusted;
    private final Feed feed;
    private final EventLog log;

    /// @param gate where commands go
    /// @param sessions who is connected
    /// @param ownMachine trusts a key that is an app of the server's own machine
    /// @param trusted whether a key is on the trust list now
    /// @param feed told who comes and goes
    /// @param log told the same
    public NetworkListener(
            CommandGate gate,
            Sessions sessions,
            Consumer<PublicKey> ownMachine,
            Predicate<PublicKey> trusted,
            Feed feed,
            EventLog log) {
        this.gate = gate;
        this.sessions = sessions;
        this.ownMachine = ownMachine;
        this.trusted = trusted;
        this.feed = feed;
        this.log = log;
    }

    @Override
    public Admission admission(PublicKey key) {
        return trusted.test(key) ? Admission.LISTED : Admission.STRANGER;
    }

    @Override
    public Outcome<Json.Obj> greet(Connection connection, Json.Obj hello) {
        Session session = new Session(
                connection.peer(), text(connection.address()), connection.since(), new ConnectionPeer(connection));
        connection.keep(Session.class, session);
        if (!trusted.test(connection.peer())) {
            ownMachine.accept(connection.peer());
        }
        Instant clock = connection.since().plus(connection.clockDifference());
        var greeting = new SessionCommand.Hello(java.util.List.of(1), connection.program(), clock);
        Outcome<? extends Reply> welcome = gate.run(session, greeting);
        if (welcome.isDone()) {
            sessions.opened(session);
            log.write(
                    LogEvent.CONNECTION_OPENED,
                    Map.of(
                            "key",
                            connection.fingerprint(),
                            "address",
                            session.address(),
                            "program",
                            connection.program()));
            publish("connected", session);
        }
        return welcome.map(
                reply -> CommandCodec.encodeReply(reply).without("version").without("clock"));
    }

    @Override
    public Outcome<Answer> handle(Connection connection, Request request) {
        Session session = connection.attribute(Session.class).orElseThrow();
        return CommandCodec.decode(request.command(), request.arguments())
                .then(command -> gate.run(session, command).map(reply -> Answer.of(CommandCodec.encodeReply(reply))));
    }

    @Override
    public void closed(Connection connection, CloseReason reason) {
        connection.attribute(Session.class).ifPresent(session -> {
            sessions.closed(session);
            log.write(
                    LogEvent.CONNECTION_CLOSED,
                    Map.of("key", connection.fingerprint(), "address", session.address(), "reason", reason.word()));
            publish("left", session);
        });
    }

    @Override
    public void turnedAway(SocketAddress from, CloseReason reason) {
        log.write(LogEvent.CONNECTION_REFUSED, Map.of("address", text(from), "reason", reason.word()));
    }

    @Override
    public void failed(Connection connection, Request request, Throwable mistake) {
        log.fault(CommandName.of(request.command()).map(CommandName::text).orElse("unknown"), mistake);
    }

    @Override
    public void stumbled(String where, Throwable mistake) {
        log.fault(where, mistake);
    }

    private void publish(String change, Session session) {
        feed.publish(
                Topic.STATIONS,
                Json.Obj.EMPTY
                        .with("change", change)
                        .with("key", session.key().fingerprint().hex())
                        .with("address", session.address()));
    }

    private static String text(SocketAddress address) {
        return address instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
                : "";
    }
}
