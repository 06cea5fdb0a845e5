package org.psephos.server.feed;

/// Follows a topic: told of each event in order, on the publisher's thread; must not wait.
@FunctionalInterface
public interface FeedFollower {

    /// Takes an event.
    ///
    /// @return whether it follows on; after false it is told nothing more
    boolean tell(FeedEvent event);
}
