package org.psephos.voterentry.service.desk;

import java.util.List;
import java.util.stream.Stream;
import org.psephos.client.ChainFeed;
import org.psephos.common.ElectionId;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.station.Station;

/// Follows the ballots and voters chains of one election into a [BookPollbook].
public final class PollbookFeed implements AutoCloseable {

    private final List<ChainFeed> feeds;

    /// @param domain the site's name in the names of chains
    public PollbookFeed(Station station, String domain, ElectionId election, BookPollbook pollbook) {
        this.feeds = Stream.of(ChainKind.BALLOTS, ChainKind.VOTERS)
                .map(kind -> station.feeds()
                        .make(Origin.ofElection(domain, election, kind), 0, entry -> pollbook.take(entry.record())))
                .toList();
    }

    /// Begins to follow.
    public void start() {
        feeds.forEach(ChainFeed::start);
    }

    @Override
    public void close() {
        feeds.forEach(ChainFeed::close);
    }
}
