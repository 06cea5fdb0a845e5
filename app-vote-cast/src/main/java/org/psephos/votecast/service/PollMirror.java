package org.psephos.votecast.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.client.Calls;
import org.psephos.client.ChainFeed;
import org.psephos.client.LinkState;
import org.psephos.client.ServerLink;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.psephos.site.SiteState;
import org.psephos.tally.BallotsState;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.VoterState;
import org.psephos.wire.access.SiteAuthority;
import org.psephos.wire.command.ChainCommand;

/// Follows the site's and the elections' chains and keeps what they add up to, so that slips can be judged here, also
/// while the server is away. The folds are the ones by which the server judges and the tally counts.
///
/// Thread-safe; the feeds bring entries on their own threads.
public final class PollMirror implements AutoCloseable {

    private final ServerLink link;
    private final Calls calls;
    private final Time time;
    private final Observable<List<Poll>> polls = new Observable<>(List.of());
    private final Map<String, ChainFeed> feeds = new LinkedHashMap<>();
    private final Map<ElectionId, ElectionBook> books = new LinkedHashMap<>();
    private final Map<Digest, byte[]> blobs = new HashMap<>();
    private SiteState site = SiteState.EMPTY;
    private Observable.Subscription connection = () -> {};
    private boolean closed;

    /// @param link the station's connection
    /// @param calls how chains are asked for
    public PollMirror(ServerLink link, Calls calls, Time time) {
        this.link = link;
        this.calls = calls;
        this.time = time;
    }

    /// Begins to follow; looks for elections at every change of the connection.
    public void start() {
        connection = link.state().subscribe(state -> {
            if (state instanceof LinkState.Connected) {
                Thread.ofVirtual().name("psephos-polls").start(this::look);
            }
        });
    }

    /// The elections that were sealed, now and at each change.
    public Observable<List<Poll>> polls() {
        return polls;
    }

    /// Where a voter stands; none when the election is not known here.
    public synchronized Optional<VoterState> voter(ElectionId election, org.psephos.common.VoterId voter) {
        return Optional.ofNullable(books.get(election)).map(book -> book.voter(voter));
    }

    /// Asks which chains there are and follows the new ones.
    public void look() {
        Outcome<ChainCommand.Chains> chains = calls.call(new ChainCommand.ListChains());
        chains.match(
                found -> found.chains().stream()
                        .filter(chain -> chain.source().equals("own"))
                        .flatMap(chain -> Origin.parse(chain.origin()).stream())
                        .forEach(this::follow),
                problems -> {});
    }

    private synchronized void follow(Origin origin) {
        Optional<ChainKind> kind = origin.kind();
        if (closed || kind.isEmpty() || feeds.containsKey(origin.text())) {
            return;
        }
        Optional<Function<Entry, Boolean>> sink =
                switch (kind.get()) {
                    case TRUST, ACCOUNTS -> Optional.of(this::toSite);
                    case BALLOTS, VOTERS, VOTES ->
                        origin.election().map(election -> entry -> toBook(election, origin, entry));
                    case ROLL, AUDIT -> Optional.empty();
                };
        sink.ifPresent(take -> {
            ChainFeed feed = new ChainFeed(link, calls, origin, 0, take::apply, time);
            feeds.put(origin.text(), feed);
            feed.state().subscribe(state -> {
                if (state instanceof ChainFeed.State.Live) {
                    tell();
                }
            });
            feed.start();
        });
    }

    private synchronized boolean toSite(Entry entry) {
        site = site.fold(entry.record());
        return true;
    }

    private boolean toBook(ElectionId election, Origin origin, Entry entry) {
        SignedRecord record = entry.record();
        synchronized (this) {
            book(election, origin).add(record);
        }
        return true;
    }

    private ElectionBook book(ElectionId election, Origin origin) {
        return books.computeIfAbsent(
                election,
                id -> new ElectionBook(
                        id,
                        new SiteAuthority(this::site, SiteAuthority.Signatures.CHECKED_HERE),
                        digest -> blob(origin, digest)));
    }

    private synchronized SiteState site() {
        return site;
    }

    /// Long definitions stand beside their chain; each is fetched once and held against its digest.
    private synchronized Optional<byte[]> blob(Origin origin, Digest digest) {
        byte[] known = blobs.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Outcome<ChainCommand.Block> asked = calls.call(new ChainCommand.GetBlob(origin.text(), digest));
        if (asked instanceof Outcome.Done<ChainCommand.Block>(ChainCommand.Block block)) {
            byte[] bytes = block.data().bytes();
            blobs.put(digest, bytes);
            return Optional.of(bytes);
        }
        return Optional.empty();
    }

    private void tell() {
        List<Poll> now = new ArrayList<>();
        synchronized (this) {
            books.values().forEach(book -> poll(book).ifPresent(now::add));
        }
        polls.set(List.copyOf(now));
    }

    private static Optional<Poll> poll(ElectionBook book) {
        BallotsState ballots = book.ballots();
        return ballots.sealed().map(save -> {
            List<VoterState> voters = book.voters();
            int slips = (int)
                    voters.stream().filter(voter -> voter.checkIn().isPresent()).count();
            int cast = (int)
                    voters.stream().filter(voter -> voter.cast().isPresent()).count();
            return new Poll(save.definition(), save.fingerprint(), ballots.state(), new Poll.Balance(slips, cast));
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.close();
        feeds.values().forEach(ChainFeed::close);
    }
}
