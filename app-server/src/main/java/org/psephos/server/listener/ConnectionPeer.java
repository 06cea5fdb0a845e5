package org.psephos.server.listener;

import org.psephos.server.feed.FeedEvent;
import org.psephos.server.session.Peer;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Connection;
import org.psephos.wire.EventSink;
import org.psephos.wire.command.Topic;

/// The other end of a connection over our own network.
///
/// @param connection the connection
record ConnectionPeer(Connection connection) implements Peer {

    @Override
    public Tail tail(Topic topic) {
        return new SinkTail(connection.subscribe(topic.text()));
    }

    private record SinkTail(EventSink sink) implements Tail {

        @Override
        public boolean send(FeedEvent event) {
            return sink.push(event.number(), event.body());
        }

        @Override
        public void breakOff(FeedEvent event) {
            sink.breakOff(event.number());
        }
    }

    @Override
    public void close(String reason) {
        connection.close(
                switch (reason) {
                    case "untrusted", "refused" -> new CloseReason.KeyRemoved();
                    default -> new CloseReason.Stopping();
                });
    }
}
