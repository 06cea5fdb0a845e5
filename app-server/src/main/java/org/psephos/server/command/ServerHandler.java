package org.psephos.server.command;

import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.server.feed.Feed;
import org.psephos.server.feed.FeedEvent;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Peer;
import org.psephos.server.session.Session;
import org.psephos.wire.access.AccessTable;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.Topic;

/// The server's state, live topics, and its end.
final class ServerHandler implements CommandGate.Handler<ServerCommand<?>> {

    private final Parts parts;
    private final ServerControl control;

    ServerHandler(Parts parts, ServerControl control) {
        this.parts = parts;
        this.control = control;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, ServerCommand<?> command) {
        return switch (command) {
            case ServerCommand.GetStatus _ -> Outcome.done(control.status());
            case ServerCommand.Subscribe subscribe ->
                topic(subscribe.topic()).then(topic -> follow(session, caller, topic, subscribe.from()));
            case ServerCommand.Unsubscribe unsubscribe ->
                topic(unsubscribe.topic()).map(topic -> {
                    session.unfollow(topic);
                    return new Reply.Ok();
                });
            case ServerCommand.Drain _ -> ordered(session, LogEvent.SERVER_DRAINING, control::drain);
            case ServerCommand.Resume _ -> ordered(session, LogEvent.SERVER_RESUMED, control::resume);
            case ServerCommand.Stop _ -> ordered(session, LogEvent.SERVER_STOPPING, control::stopSoon);
        };
    }

    private Outcome<ServerCommand.Subscribed> follow(Session session, Caller caller, Topic topic, long from) {
        Optional<Problem> refusal = AccessTable.refusal(topic, caller);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Feed.Following begun = session.follow(topic, () -> {
            Peer.Tail tail = session.peer().tail(topic);
            return parts.feed().follow(topic, from, event -> tell(session, topic, tail, event));
        });
        return Outcome.done(new ServerCommand.Subscribed(topic.text(), begun.next()));
    }

    /// Who may not see an event any more (locked, signed out, another role) is told from where to subscribe again, so
    /// that nothing is missing afterwards.
    private boolean tell(Session session, Topic topic, Peer.Tail tail, FeedEvent event) {
        if (AccessTable.refusal(topic, parts.sessions().caller(session)).isEmpty()) {
            return tail.send(event);
        }
        tail.breakOff(event);
        return false;
    }

    private Outcome<Reply.Ok> ordered(Session session, LogEvent event, Runnable act) {
        parts.audit(event, session, "done", Map.of());
        act.run();
        return Outcome.done(new Reply.Ok());
    }

    private static Outcome<Topic> topic(String word) {
        return Topic.of(word)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "unknown topic")));
    }
}
