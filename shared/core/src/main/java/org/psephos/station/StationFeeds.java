package org.psephos.station;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.psephos.client.Calls;
import org.psephos.client.ChainFeed;
import org.psephos.client.ServerLink;
import org.psephos.common.Observable;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.record.Entry;
import org.psephos.record.Origin;

/// Makes the feeds of a station and knows which of them have stopped: what screens show no longer follows the chains
/// then, and whoever works there must be told.
public final class StationFeeds {

    private final ServerLink link;
    private final Calls calls;
    private final Time time;
    private final Observable<List<Problem>> stopped = new Observable<>(List.of());

    StationFeeds(ServerLink link, Calls calls, Time time) {
        this.link = link;
        this.calls = calls;
        this.time = time;
    }

    /// A feed of one chain; the caller starts and closes it.
    ///
    /// @param from the index of the first entry to hand over
    /// @param consumer gets the entries on the feed's own thread
    public ChainFeed make(Origin origin, long from, Consumer<? super Entry> consumer) {
        ChainFeed feed = new ChainFeed(link, calls, origin, from, consumer, time);
        feed.state().subscribe(state -> {
            if (state instanceof ChainFeed.State.Stopped(Problem problem)) {
                stopped(problem);
            }
        });
        return feed;
    }

    /// Why feeds have stopped; empty while all follow.
    public Observable<List<Problem>> stopped() {
        return stopped;
    }

    private synchronized void stopped(Problem problem) {
        stopped.set(Stream.concat(stopped.get().stream(), Stream.of(problem)).toList());
    }
}
