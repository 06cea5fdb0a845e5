package org.psephos.station;

import java.util.ArrayList;
import java.util.List;
import org.psephos.client.ChainFeed;
import org.psephos.client.LinkState;
import org.psephos.client.ServerLink;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.site.SiteState;

/// Accounts and trust list of the site, folded live from their chains.
public final class SiteFollower implements AutoCloseable {

    private final ServerLink link;
    private final StationFeeds station;
    private final Observable<SiteState> state = new Observable<>(SiteState.EMPTY);
    private final List<ChainFeed> feeds = new ArrayList<>();
    private Subscription connection = () -> {};
    private boolean closed;

    SiteFollower(ServerLink link, StationFeeds station) {
        this.link = link;
        this.station = station;
    }

    void start() {
        connection = link.state().subscribe(now -> {
            if (now instanceof LinkState.Connected(var welcome, var _)) {
                follow(welcome.domain());
            }
        });
    }

    /// The site now and at each change.
    public Observable<SiteState> state() {
        return state;
    }

    private synchronized void follow(String domain) {
        if (!feeds.isEmpty() || closed) {
            return;
        }
        for (ChainKind kind : List.of(ChainKind.TRUST, ChainKind.ACCOUNTS)) {
            ChainFeed feed = station.make(Origin.ofSite(domain, kind), 0, this::fold);
            feeds.add(feed);
            feed.start();
        }
    }

    private synchronized void fold(Entry entry) {
        state.set(state.get().fold(entry.record()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.close();
        feeds.forEach(ChainFeed::close);
    }
}
