package org.psephos.server.session;

import java.util.function.Consumer;
import org.psephos.server.feed.FeedEvent;
import org.psephos.wire.command.Topic;

/// The other end of a connection, as the server sees it. Nothing here waits for the network.
public interface Peer {

    /// Where the events of a topic go from now on; one that reads too slowly is told to resume instead. A former
    /// follower of the same topic ends.
    Consumer<FeedEvent> follower(Topic topic);

    /// Ends the connection.
    ///
    /// @param reason a word for the log
    void close(String reason);
}
