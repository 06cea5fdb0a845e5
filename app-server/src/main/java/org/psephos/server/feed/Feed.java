package org.psephos.server.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.wire.command.Topic;

/// The live topics of one server. Each topic keeps its newest events, so that a follower that was away resumes.
///
/// Numbers start above those of any earlier run, so that a follower of an earlier run sees the gap. Thread-safe; events
/// of a topic reach each follower in order.
public final class Feed {

    /// How many events a topic keeps.
    public static final int KEPT = 10_000;

    private static final long NUMBERS_PER_MILLISECOND = 1_000;

    private final Map<Topic, Channel> channels = new EnumMap<>(Topic.class);

    /// @param time gives the first numbers
    public Feed(Time time) {
        long first = Math.max(0, time.now().toEpochMilli()) * NUMBERS_PER_MILLISECOND;
        for (Topic topic : Topic.values()) {
            channels.put(topic, new Channel(first));
        }
    }

    /// Tells every follower of `topic`.
    public void publish(Topic topic, Json.Obj body) {
        channel(topic).publish(body);
    }

    /// Follows a topic.
    ///
    /// @param from the number of the first event wished for; -1 for new ones only
    /// @param follower told in order on the publisher's thread, until it says that it follows no more
    /// @return the number of the first event that the follower is told, and the way out
    public Following follow(Topic topic, long from, FeedFollower follower) {
        return channel(topic).follow(from, follower);
    }

    /// The newest events of a topic, oldest first.
    public List<FeedEvent> newest(Topic topic) {
        return channel(topic).newest();
    }

    private Channel channel(Topic topic) {
        return java.util.Objects.requireNonNull(channels.get(topic));
    }

    /// A subscription that began.
    ///
    /// @param next the number of its first event; larger than asked when older ones are gone
    /// @param end ends it
    public record Following(long next, Subscription end) {}

    private static final class Channel {

        private final ArrayDeque<FeedEvent> kept = new ArrayDeque<>();
        private final List<FeedFollower> followers = new ArrayList<>();
        private long next;

        Channel(long first) {
            this.next = first;
        }

        synchronized void publish(Json.Obj body) {
            FeedEvent event = new FeedEvent(next++, body);
            kept.addLast(event);
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
            followers.removeIf(follower -> !follower.tell(event));
        }

        synchronized Following follow(long from, FeedFollower follower) {
            long oldest = kept.isEmpty() ? next : kept.getFirst().number();
            long start = from < 0 || from > next ? next : Math.max(from, oldest);
            boolean follows =
                    kept.stream().filter(event -> event.number() >= start).allMatch(follower::tell);
            if (follows) {
                followers.add(follower);
            }
            return new Following(start, () -> remove(follower));
        }

        synchronized List<FeedEvent> newest() {
            return List.copyOf(kept);
        }

        private synchronized void remove(FeedFollower follower) {
            followers.remove(follower);
        }
    }
}
