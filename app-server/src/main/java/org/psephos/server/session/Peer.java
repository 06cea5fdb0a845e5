package org.psephos.server.session;

import org.psephos.server.feed.FeedEvent;
import org.psephos.wire.command.Topic;

/// The other end of a connection, as the server sees it. Nothing here waits for the network.
public interface Peer {

    /// Where the events of a topic go from now on. A former tail of the same topic ends.
    Tail tail(Topic topic);

    /// The way of one topic's events to the other end.
    interface Tail {

        /// Sends an event; a peer that reads too slowly is told to subscribe again instead.
        ///
        /// @return whether it takes more
        boolean send(FeedEvent event);

        /// Takes no more and tells the peer to subscribe again from `event`, when it may.
        void breakOff(FeedEvent event);
    }

    /// Ends the connection.
    ///
    /// @param reason a word for the log
    void close(String reason);
}
