package org.psephos.station;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.psephos.client.Calls;
import org.psephos.client.ChainFeed;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.record.BlobRef;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.psephos.tally.BallotsState;
import org.psephos.tally.ElectionBook;
import org.psephos.wire.access.SiteAuthority;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.RecordCommand;

/// One election, folded live from its chains: at first its definition and life, on demand voters and votes as well.
/// What this station has queued counts here from the moment in which it is safe in the outbox, and no more once the
/// server has refused it.
///
/// Every signature is checked here, once, outside the lock that a question waits for.
public final class ElectionFollower implements AutoCloseable {

    private static final Duration BLOB_AGAIN = Duration.ofSeconds(1);

    private final StationFeeds station;
    private final Calls calls;
    private final String domain;
    private final ElectionId election;
    private final Outbox outbox;
    private final Time time;
    private final ConcurrentHashMap<Digest, byte[]> blobs = new ConcurrentHashMap<>();
    private final SiteAuthority signatures;
    private final ElectionBook book;
    private final List<SignedRecord> early = new ArrayList<>();
    private final Map<RecordId, SignedRecord> queued = new HashMap<>();
    private final List<Observable.Subscription> subscriptions = new ArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private final Observable<Long> changes = new Observable<>(0L);
    private final Observable<Long> life = new Observable<>(0L);
    private final Set<ChainKind> followed = EnumSet.noneOf(ChainKind.class);
    private final List<ChainFeed> feeds = new ArrayList<>();
    private volatile boolean closed;

    ElectionFollower(
            StationFeeds station,
            Calls calls,
            String domain,
            ElectionId election,
            SiteFollower site,
            Outbox outbox,
            Time time) {
        this.station = station;
        this.calls = calls;
        this.domain = domain;
        this.election = election;
        this.outbox = outbox;
        this.time = time;
        this.signatures = new SiteAuthority(() -> site.state().get(), SiteAuthority.Signatures.CHECKED_HERE);
        this.book = new ElectionBook(
                election,
                new SiteAuthority(() -> site.state().get(), SiteAuthority.Signatures.CHECKED_BEFORE),
                digest -> Optional.ofNullable(blobs.get(digest)).map(byte[]::clone));
        subscriptions.add(site.state().subscribe(state -> admitEarly()));
        subscriptions.add(outbox.listen(this::own));
        outbox.pending().forEach(this::own);
    }

    /// The election.
    public ElectionId election() {
        return election;
    }

    /// The name of one of its chains.
    public Origin origin(ChainKind kind) {
        return Origin.ofElection(domain, election, kind);
    }

    /// Another number after each record that came; ask again then.
    public Observable<Long> changes() {
        return changes;
    }

    /// Another number after each record that may change the definition, its life, or a proposal about it.
    public Observable<Long> life() {
        return life;
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
        Optional<BlobRef> beside = LargeBody.referenceIn(entry.content().body());
        beside.ifPresent(ref -> fetch(entry.content().origin(), ref.sha256()));
        if (!closed) {
            fold(List.of(entry.record()));
        }
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
        boolean alive = false;
        for (SignedRecord record : records) {
            boolean known = signatures.admits(record);
            synchronized (book) {
                if (known || signatures.admits(record)) {
                    book.add(record);
                    LargeBody.referenceIn(record.content().body()).ifPresent(ref -> blobs.remove(ref.sha256()));
                } else {
                    early.add(record);
                }
            }
            alive |= isOfLife(record);
        }
        tell(alive);
    }

    private void tell(boolean alive) {
        changes.set(count.incrementAndGet());
        if (alive) {
            life.set(count.get());
        }
    }

    private static boolean isOfLife(SignedRecord record) {
        return record.origin().kind().filter(kind -> kind == ChainKind.BALLOTS).isPresent();
    }

    /// A record of this station, as it stands in the outbox.
    private void own(OutboxItem item) {
        boolean ours = Origin.parse(item.origin())
                .flatMap(Origin::election)
                .filter(election::equals)
                .isPresent();
        if (ours) {
            switch (item.state()) {
                case OutboxItem.State.Queued _ -> outbox.command(item.id()).ifPresent(this::expect);
                case OutboxItem.State.OnServer _ -> settled(item.id());
                case OutboxItem.State.Refused _ -> settled(item.id()).ifPresent(this::retract);
            }
        }
    }

    private void expect(RecordCommand.Put put) {
        if (SignedRecord.parse(put.record()) instanceof Outcome.Done<SignedRecord>(SignedRecord record)) {
            boolean fresh;
            synchronized (book) {
                fresh = queued.putIfAbsent(record.id(), record) == null;
            }
            if (fresh) {
                LargeBody.referenceIn(record.content().body())
                        .ifPresent(ref -> blobs.put(ref.sha256(), put.blob().bytes()));
                fold(List.of(record));
            }
        }
    }

    private Optional<SignedRecord> settled(RecordId id) {
        synchronized (book) {
            return Optional.ofNullable(queued.remove(id));
        }
    }

    private void retract(SignedRecord record) {
        synchronized (book) {
            early.remove(record);
            book.remove(record);
        }
        tell(isOfLife(record));
    }

    /// The feed waits for the bytes: without them the record would be damaged here and nowhere else.
    private void fetch(Origin origin, Digest digest) {
        while (!closed) {
            if (calls.call(new ChainCommand.GetBlob(origin.text(), digest))
                    instanceof Outcome.Done<ChainCommand.Block>(ChainCommand.Block block)) {
                blobs.put(digest, block.data().bytes());
                return;
            }
            time.await(BLOB_AGAIN);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        subscriptions.forEach(Observable.Subscription::close);
        feeds.forEach(ChainFeed::close);
    }
}
