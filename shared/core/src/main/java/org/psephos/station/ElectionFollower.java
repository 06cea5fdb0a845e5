package org.psephos.station;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.psephos.client.Calls;
import org.psephos.client.ChainFeed;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.psephos.tally.BallotsState;
import org.psephos.tally.Blobs;
import org.psephos.tally.ElectionBook;
import org.psephos.wire.access.SiteAuthority;
import org.psephos.wire.command.ChainCommand;

/// One election, folded live from its chains: at first its definition and life, on demand voters and votes as well.
public final class ElectionFollower implements AutoCloseable {

    private final StationFeeds station;
    private final Calls calls;
    private final String domain;
    private final ElectionId election;
    private final ConcurrentHashMap<Digest, byte[]> blobs = new ConcurrentHashMap<>();
    private final SiteAuthority authority;
    private final ElectionBook book;
    private final List<SignedRecord> early = new ArrayList<>();
    private final Observable.Subscription siteChanges;
    private final Observable<Long> changes = new Observable<>(0L);
    private final Set<ChainKind> followed = EnumSet.noneOf(ChainKind.class);
    private final List<ChainFeed> feeds = new ArrayList<>();
    private boolean closed;

    ElectionFollower(StationFeeds station, Calls calls, String domain, ElectionId election, SiteFollower site) {
        this.station = station;
        this.calls = calls;
        this.domain = domain;
        this.election = election;
        Blobs have = digest -> Optional.ofNullable(blobs.get(digest)).map(byte[]::clone);
        this.authority = new SiteAuthority(() -> site.state().get(), SiteAuthority.Signatures.CHECKED_HERE);
        this.book = new ElectionBook(election, authority, have);
        this.siteChanges = site.state().subscribe(state -> admitEarly());
    }

    /// The election.
    public ElectionId election() {
        return election;
    }

    /// The name of one of its chains.
    public Origin origin(ChainKind kind) {
        return Origin.ofElection(domain, election, kind);
    }

    /// Counts up at each record that came; ask again then.
    public Observable<Long> changes() {
        return changes;
    }

    /// Definition and life.
    public BallotsState ballots() {
        return ask(ElectionBook::ballots);
    }

    /// Asks the folds while no record comes in between.
    public <T> T ask(Function<ElectionBook, T> question) {
        synchronized (book) {
            return question.apply(book);
        }
    }

    /// Follows these chains as well, once each.
    public synchronized void follow(ChainKind... kinds) {
        for (ChainKind kind : kinds) {
            if (!closed && followed.add(kind)) {
                ChainFeed feed = station.make(origin(kind), 0, this::take);
                feeds.add(feed);
                feed.start();
            }
        }
    }

    /// Whether everything that the server had of the followed chains was folded at this moment.
    public synchronized boolean isCurrent() {
        return feeds.stream().allMatch(feed -> feed.state().get() instanceof ChainFeed.State.Live);
    }

    private void take(Entry entry) {
        LargeBody.referenceIn(entry.content().body())
                .ifPresent(ref -> fetch(entry.content().origin(), ref.sha256()));
        fold(List.of(entry.record()));
    }

    /// The chains are followed side by side: a record may come before the account or the key that signed it. It waits
    /// until the site's chains tell of them.
    private void admitEarly() {
        List<SignedRecord> again;
        synchronized (book) {
            again = List.copyOf(early);
            early.clear();
        }
        if (!again.isEmpty()) {
            fold(again);
        }
    }

    private void fold(List<SignedRecord> records) {
        long next;
        synchronized (book) {
            for (SignedRecord record : records) {
                if (authority.admits(record)) {
                    book.add(record);
                } else {
                    early.add(record);
                }
            }
            next = changes.get() + 1;
        }
        changes.set(next);
    }

    private void fetch(Origin origin, Digest digest) {
        if (calls.call(new ChainCommand.GetBlob(origin.text(), digest))
                instanceof Outcome.Done<ChainCommand.Block>(ChainCommand.Block block)) {
            blobs.put(digest, block.data().bytes());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        siteChanges.close();
        feeds.forEach(ChainFeed::close);
    }
}
