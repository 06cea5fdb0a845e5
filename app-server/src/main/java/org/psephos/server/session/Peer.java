package org.psephos.server.session;

import org.psephos.server.feed.FeedEvent;
import org.psephos.wire.command.Topic;

/// The other end of a connection, as the server sees it. Neither method waits for the network.
public interface Peer {

    /// Pushes an event; one that reads too slowly is told to resume instead.
    void push(Topic topic, FeedEvent event);

    /// Ends the connection.
    ///
    /// @param reason a word for the log
    void close(String reason);
}
