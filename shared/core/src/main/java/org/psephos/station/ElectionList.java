package org.psephos.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.psephos.client.Follower;
import org.psephos.client.LinkState;
import org.psephos.client.Outbox;
import org.psephos.client.ServerLink;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.tally.BallotsState;
import org.psephos.tally.PollHours;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Topic;

/// The elections of the server, as their ballots chains tell them, live.
public final class ElectionList implements AutoCloseable {

    private final ServerLink link;
    private final Session session;
    private final SiteFollower site;
    private final StationFeeds feeds;
    private final Outbox outbox;
    private final Time time;
    private final Map<ElectionId, ElectionFollower> followers = new TreeMap<>();
    private final Observable<List<Summary>> summaries = new Observable<>(List.of());
    private final Observable<Long> changes = new Observable<>(0L);
    private final List<Subscription> subscriptions = new java.util.ArrayList<>();

    /// An election with its definition as it stands.
    ///
    /// @param id the election
    /// @param definition the draft, or what was sealed
    /// @param state where it stands in its life
    /// @param fingerprint of the definition
    /// @param hours when people may come and vote
    public record Summary(
            ElectionId id, Election definition, ElectionState state, Fingerprint fingerprint, PollHours hours) {}

    ElectionList(ServerLink link, Session session, SiteFollower site, StationFeeds feeds, Outbox outbox, Time time) {
        this.link = link;
        this.session = session;
        this.site = site;
        this.feeds = feeds;
        this.outbox = outbox;
        this.time = time;
    }

    void start() {
        subscriptions.add(link.follow(Topic.RECORDS, -1, new Newcomers()));
        subscriptions.add(link.state().subscribe(now -> {
            if (now instanceof LinkState.Connected) {
                ask();
            }
        }));
        subscriptions.add(session.state().subscribe(now -> {
            if (now instanceof SessionState.SignedIn) {
                ask();
            }
        }));
    }

    /// All elections that have a definition, newest election day first.
    public Observable<List<Summary>> summaries() {
        return summaries;
    }

    /// Counts up at each record of any ballots chain, also where no summary changes (a proposal waits for a signature).
    public Observable<Long> changes() {
        return changes;
    }

    /// The election with its chains; empty while the server has not told of it.
    public synchronized Optional<ElectionFollower> election(ElectionId id) {
        return Optional.ofNullable(followers.get(id));
    }

    /// Makes the chains of a new election, and follows it.
    public Outcome<ElectionFollower> create(ElectionId id) {
        return session.call(new ChainCommand.CreateElection(id, -1))
                .map(made -> follow(id, new Origin(made.origins().getFirst()).domain()));
    }

    private void ask() {
        Thread.ofVirtual()
                .name("psephos-elections")
                .start(() -> session.call(new ChainCommand.ListChains())
                        .match(chains -> chains.chains().forEach(this::know), problems -> {}));
    }

    private void know(ChainCommand.Chain chain) {
        if (!chain.election().isEmpty()) {
            follow(ElectionId.of(chain.election()), new Origin(chain.origin()).domain());
        }
    }

    private synchronized ElectionFollower follow(ElectionId id, String domain) {
        return followers.computeIfAbsent(id, ignored -> {
            ElectionFollower follower = new ElectionFollower(feeds, session, domain, id, site, outbox, time);
            subscriptions.add(follower.life().subscribe(count -> summarise()));
            subscriptions.add(site.state().subscribe(state -> summarise()));
            follower.follow(ChainKind.BALLOTS);
            return follower;
        });
    }

    private void summarise() {
        List<ElectionFollower> all;
        synchronized (this) {
            all = List.copyOf(followers.values());
        }
        summaries.set(all.stream()
                .flatMap(follower -> summary(follower).stream())
                .sorted((one, other) ->
                        other.definition().day().compareTo(one.definition().day()))
                .toList());
        count();
    }

    private synchronized void count() {
        changes.set(changes.get() + 1);
    }

    private static Optional<Summary> summary(ElectionFollower follower) {
        BallotsState ballots = follower.ballots();
        return ballots.current()
                .flatMap(save -> ballots.hours()
                        .map(hours -> new Summary(
                                follower.election(), save.definition(), ballots.state(), save.fingerprint(), hours)));
    }

    @Override
    public synchronized void close() {
        subscriptions.forEach(Subscription::close);
        followers.values().forEach(ElectionFollower::close);
    }

    /// A record of an election that is not known yet means that there is a new one.
    private final class Newcomers implements Follower {

        @Override
        public void event(long number, Json.Obj event) {
            Optional<ElectionId> election = event.get("origin")
                    .filter(Json.Text.class::isInstance)
                    .flatMap(text -> Origin.parse(((Json.Text) text).value()))
                    .flatMap(Origin::election);
            if (election.filter(id -> election(id).isEmpty()).isPresent()) {
                ask();
            }
        }

        @Override
        public void from(long next, Missing missing) {
            ask();
        }
    }
}
