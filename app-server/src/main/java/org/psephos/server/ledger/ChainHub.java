package org.psephos.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.psephos.chain.Genesis;
import org.psephos.chain.NoteKey;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.Appended;
import org.psephos.store.ChainStore;
import org.psephos.store.ChainView;
import org.psephos.store.DamagedException;
import org.psephos.store.Submission;
import org.psephos.tally.Blobs;
import org.psephos.tally.Bringing;
import org.psephos.wire.access.SiteAuthority;

/// Every own chain of a server: the site's four, and four per election.
///
/// A damaged chain of an election is named and not served; a damaged chain of the site keeps the server from starting.
/// Thread-safe.
public final class ChainHub implements AutoCloseable {

    private static final String SUFFIX = ".db";

    private final DataFolder folder;
    private final SiteIdentity site;
    private final ServerKeys keys;
    private final HubSettings settings;
    private final EventLog log;
    private final Feed feed;
    private final ChainWatch.Tidings tidings;
    private final SiteBook siteBook = new SiteBook();
    private final RollBook rollBook = new RollBook();
    private final NavigableMap<Origin, ChainHost> hosts = new ConcurrentSkipListMap<>();
    private final Map<Origin, ChainWatch> watches = new ConcurrentHashMap<>();
    private final Map<ElectionId, ElectionJudge> elections = new ConcurrentHashMap<>();
    private final Map<Digest, byte[]> blobsInFlight = new ConcurrentHashMap<>();
    private final Set<RecordId> lateInFlight = ConcurrentHashMap.newKeySet();

    ChainHub(
            DataFolder folder,
            SiteIdentity site,
            ServerKeys keys,
            HubSettings settings,
            EventLog log,
            Feed feed,
            ChainWatch.Tidings tidings) {
        this.folder = folder;
        this.site = site;
        this.keys = keys;
        this.settings = settings;
        this.log = log;
        this.feed = feed;
        this.tidings = tidings;
    }

    /// Opens every chain of the folder; makes the site's chains at the first start. When that is refused, or fails,
    /// what was opened before is closed again.
    ///
    /// @return refused with `LEDGER-DAMAGED` when a chain of the site is damaged
    Outcome<ChainHub> open() {
        boolean opened = false;
        try {
            Outcome<ChainHub> outcome = openAll();
            opened = outcome.isDone();
            return outcome;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private Outcome<ChainHub> openAll() {
        for (ChainKind kind : List.of(ChainKind.TRUST, ChainKind.ACCOUNTS, ChainKind.ROLL, ChainKind.AUDIT)) {
            Origin origin = Origin.ofSite(site.domain(), kind);
            Outcome<ChainHost> host = Files.exists(folder.chain(origin))
                    ? openOne(origin)
                    : make(
                            origin,
                            HubSettings.SITE_POW_BITS,
                            new OperatorId(site.site().uuid()));
            if (host instanceof Outcome.Refused<ChainHost> refused) {
                log.write(LogEvent.CHAIN_DAMAGED, refused.problem().facts());
                return Outcome.refused(refused.problems());
            }
        }
        for (Origin origin : electionChains()) {
            if (openOne(origin) instanceof Outcome.Refused<ChainHost> refused) {
                log.write(LogEvent.CHAIN_DAMAGED, refused.problem().facts());
                hosts.put(origin, ChainHost.damaged(origin, refused.problem()));
                if (judge(origin) instanceof ElectionJudge judge) {
                    judge.lacks(origin, refused.problem());
                }
            }
        }
        return Outcome.done(this);
    }

    /// The site.
    public SiteIdentity site() {
        return site;
    }

    /// The server's own key.
    PublicKey serverKey() {
        return keys.server().publicKey();
    }

    /// The clock.
    Time time() {
        return settings.chain().time();
    }

    /// Accounts and trust list.
    public SiteBook siteBook() {
        return siteBook;
    }

    /// Every chain, by name.
    public List<ChainHost> hosts() {
        return List.copyOf(hosts.values());
    }

    /// The chain with this name; refused with `LEDGER-CHAIN`.
    public Outcome<ChainHost> host(String origin) {
        Optional<ChainHost> host = Origin.parse(origin).map(hosts::get);
        return host.map(Outcome::done).orElseGet(() -> Outcome.refused(ChainHost.unknown(origin)));
    }

    /// A chain of the site.
    public Outcome<ChainHost> host(ChainKind kind) {
        return host(Origin.ofSite(site.domain(), kind).text());
    }

    /// The rules of an election; refused with `ELECTION-UNKNOWN`.
    public Outcome<ElectionJudge> election(ElectionId election) {
        ElectionJudge judge = elections.get(election);
        return judge == null ? Outcome.refused(Problem.of(ErrorCode.ELECTION_UNKNOWN)) : Outcome.done(judge);
    }

    /// How many blocks of a chain are sealed.
    public long blockCount(Origin origin) {
        ChainWatch watch = watches.get(origin);
        return watch == null ? 0 : watch.blockCount();
    }

    /// Makes the four chains of an election. Asked again, it makes those that are missing.
    ///
    /// @param powBits work per record; -1 for the default
    public synchronized Outcome<List<Origin>> createElection(ElectionId election, int powBits, OperatorId oper) {
        if (powBits < -1 || powBits > 24) {
            return Outcome.refused(
                    Problem.of(ErrorCode.RECORD_BODY, "member", "pow_bits").with("reason", "is out of range"));
        }
        List<Origin> origins = new ArrayList<>();
        for (ChainKind kind : List.of(ChainKind.BALLOTS, ChainKind.VOTERS, ChainKind.VOTES, ChainKind.AUDIT)) {
            Origin origin = Origin.ofElection(site.domain(), election, kind);
            origins.add(origin);
            if (!hosts.containsKey(origin)
                    && make(origin, powBits < 0 ? settings.powBits() : powBits, oper)
                            instanceof Outcome.Refused<ChainHost> refused) {
                return Outcome.refused(refused.problems());
            }
        }
        return Outcome.done(List.copyOf(origins));
    }

    /// Brings a record to a chain; its signature and body were checked. The bytes beside it, and how it came, can be
    /// asked by the judge.
    CompletableFuture<Outcome<Appended>> submit(ChainStore store, Submission submission, Bringing bringing) {
        RecordId id = submission.record().id();
        Optional<Digest> digest = submission.blob().map(bytes -> {
            Digest sum = Hashing.sha256(bytes);
            blobsInFlight.put(sum, bytes);
            return sum;
        });
        if (bringing == Bringing.LATE) {
            lateInFlight.add(id);
        }
        return store.submit(submission).whenComplete((answer, fault) -> {
            digest.ifPresent(blobsInFlight::remove);
            lateInFlight.remove(id);
        });
    }

    private Bringing bringing(SignedRecord record) {
        return lateInFlight.contains(record.id()) ? Bringing.LATE : Bringing.AT_ONCE;
    }

    private Outcome<ChainHost> make(Origin origin, int powBits, OperatorId oper) {
        return keys.log(origin.fileStem()).then(signer -> {
            ChainWatch watch = watch(origin);
            SignedRecord genesis = Genesis.record(
                    origin,
                    powBits,
                    NoteKey.ofLog(origin.text(), signer.publicKey()),
                    site.site(),
                    new RecordId(settings.ids().next()),
                    settings.chain().time().now(),
                    oper);
            return ChainStore.create(folder.chain(origin), genesis, signer, settings.chain(), watch)
                    .map(store -> {
                        log.write(LogEvent.CHAIN_CREATED, Map.of("origin", origin));
                        return serve(store);
                    });
        });
    }

    private Outcome<ChainHost> openOne(Origin origin) {
        return keys.log(origin.fileStem()).then(signer -> open(origin, signer));
    }

    private Outcome<ChainHost> open(Origin origin, SigningKey signer) {
        ChainWatch watch = watch(origin);
        return ChainStore.open(folder.chain(origin), origin, signer, settings.chain(), watch)
                .then(store -> {
                    ChainView view = store.view();
                    watch.startsAt(
                            view.checkpointCount(),
                            view.newestCheckpoint()
                                    .map(newest -> newest.head().size())
                                    .orElse(0L));
                    return replayed(store);
                });
    }

    /// Lets the rules of the chain know what is in it, then serves it. An entry further back than the check at the
    /// start looks, or bytes beside one, may turn out to be damaged here.
    private Outcome<ChainHost> replayed(ChainStore store) {
        Origin origin = store.origin();
        ChainHost host = ChainHost.serving(store);
        hosts.put(origin, host);
        try {
            store.replay(judge(origin)::replay);
        } catch (DamagedException e) {
            hosts.remove(origin);
            store.close();
            return Outcome.refused(e.problem());
        }
        log.write(
                LogEvent.CHAIN_OPENED,
                Map.of("origin", origin, "size", store.view().size()));
        store.start();
        return Outcome.done(host);
    }

    private ChainHost serve(ChainStore store) {
        ChainHost host = ChainHost.serving(store.start());
        hosts.put(store.origin(), host);
        return host;
    }

    private ChainWatch watch(Origin origin) {
        return watches.computeIfAbsent(origin, key -> new ChainWatch(key, judge(key), log, feed, tidings, time()));
    }

    private Judge judge(Origin origin) {
        Optional<ElectionId> election = origin.election();
        if (election.isPresent()) {
            return elections.computeIfAbsent(
                    election.get(),
                    id -> new ElectionJudge(
                            id,
                            new SiteAuthority(siteBook::state, SiteAuthority.Signatures.CHECKED_BEFORE),
                            blobsOf(id),
                            this::bringing));
        }
        ChainKind kind = origin.kind().orElseThrow();
        return switch (kind) {
            case TRUST, ACCOUNTS -> siteBook;
            case ROLL -> rollBook;
            case AUDIT, BALLOTS, VOTERS, VOTES -> Judge.NONE;
        };
    }

    /// Definitions, lists of many voters and very long votes stand beside their chain. While a record is being
    /// judged its own bytes are not in the file yet: the desk hands them over.
    private Blobs blobsOf(ElectionId election) {
        List<Origin> chains = Stream.of(ChainKind.BALLOTS, ChainKind.VOTERS, ChainKind.VOTES)
                .map(kind -> Origin.ofElection(site.domain(), election, kind))
                .toList();
        return sha256 -> Optional.ofNullable(blobsInFlight.get(sha256))
                .or(() -> chains.stream()
                        .flatMap(chain -> Optional.ofNullable(hosts.get(chain)).stream())
                        .flatMap(host -> blob(host, sha256).stream())
                        .findFirst());
    }

    private static Optional<byte[]> blob(ChainHost host, Digest sha256) {
        return switch (host.view()) {
            case Outcome.Done<ChainView>(ChainView view) -> view.blob(sha256);
            case Outcome.Refused<ChainView> _ -> Optional.empty();
        };
    }

    private List<Origin> electionChains() {
        try (Stream<Path> files = Files.list(folder.chains())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("e.") && name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .map(stem -> site.domain() + "/" + stem.replace('.', '/'))
                    .flatMap(text -> Origin.parse(text).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hosts.values().forEach(ChainHost::close);
    }
}
