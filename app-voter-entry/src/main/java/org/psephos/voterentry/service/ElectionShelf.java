package org.psephos.voterentry.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.client.Calls;
import org.psephos.client.ChainFeed;
import org.psephos.client.ServerLink;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.tally.BallotsState;
import org.psephos.tally.Blobs;
import org.psephos.voterentry.service.desk.BookPollbook;
import org.psephos.wire.command.ChainCommand;

/// The elections of the server, each with its list of voters as far as this desk follows it.
public final class ElectionShelf implements AutoCloseable {

    private final ServerLink link;
    private final Calls calls;
    private final Desk desk;
    private final Time time;
    private final Map<ElectionId, Shelved> shelved = new LinkedHashMap<>();
    private final List<ChainFeed> feeds = new ArrayList<>();

    /// An election on the shelf.
    ///
    /// @param now the election as it stands
    /// @param pollbook its list
    /// @param domain the site's name in the names of chains
    public record Shelved(Observable<ElectionNow> now, BookPollbook pollbook, String domain) {}

    /// @param calls the session
    public ElectionShelf(ServerLink link, Calls calls, Desk desk, Time time) {
        this.link = link;
        this.calls = calls;
        this.desk = desk;
        this.time = time;
    }

    /// Asks for the elections and begins to follow their definitions and lists. May wait for the network.
    public Outcome<List<Shelved>> open() {
        return calls.call(new ChainCommand.ListChains()).map(this::follow);
    }

    private synchronized List<Shelved> follow(ChainCommand.Chains chains) {
        for (ChainCommand.Chain chain : chains.chains()) {
            Optional<Origin> origin = Origin.parse(chain.origin());
            if (chain.kind().equals(ChainKind.BALLOTS.text()) && chain.source().equals("own")) {
                origin.flatMap(Origin::election).ifPresent(election -> add(election, origin.get()));
            }
        }
        return List.copyOf(shelved.values());
    }

    private void add(ElectionId election, Origin ballots) {
        if (shelved.containsKey(election)) {
            return;
        }
        BookPollbook pollbook = new BookPollbook(election, desk, blobs(ballots), time);
        Observable<ElectionNow> now = new Observable<>(nothing(election, time));
        pollbook.ballots().subscribe(state -> current(state).ifPresent(now::set));
        shelved.put(election, new Shelved(now, pollbook, ballots.domain()));
        feed(ballots, pollbook);
        feed(Origin.ofElection(ballots.domain(), election, ChainKind.VOTERS), pollbook);
    }

    private void feed(Origin origin, BookPollbook pollbook) {
        ChainFeed feed = new ChainFeed(link, calls, origin, 1, entry -> pollbook.take(entry.record()), time);
        feeds.add(feed);
        feed.start();
    }

    private Blobs blobs(Origin origin) {
        return sha256 -> blob(origin, sha256);
    }

    private Optional<byte[]> blob(Origin origin, Digest sha256) {
        return switch (calls.call(new ChainCommand.GetBlob(origin.text(), sha256))) {
            case Outcome.Done<ChainCommand.Block>(ChainCommand.Block block) ->
                Optional.of(block.data().bytes());
            case Outcome.Refused<ChainCommand.Block> refused -> Optional.empty();
        };
    }

    private static Optional<ElectionNow> current(BallotsState state) {
        return state.current()
                .map(save -> new ElectionNow(
                        save.definition(),
                        state.state(),
                        state.state().isSealed() ? save.fingerprint().shortForm() : ""));
    }

    /// The election that a desk most likely works for: an open one, else the one whose day is next.
    public static Optional<Shelved> likely(List<Shelved> all) {
        return all.stream()
                .max(Comparator.<Shelved>comparingInt(
                                each -> rank(each.now().get().state()))
                        .thenComparing(each -> each.now().get().definition().day()));
    }

    private static int rank(ElectionState state) {
        return switch (state) {
            case OPEN -> 3;
            case SEALED -> 2;
            case DRAFT, IN_REVIEW, APPROVED -> 1;
            case CLOSED, ARCHIVED -> 0;
        };
    }

    /// What stands in place of an election before its definition is known, or when there is none: nothing is allowed.
    public static ElectionNow nothing(ElectionId election, Time time) {
        java.time.ZoneId zone = java.time.ZoneId.of("UTC");
        Polls polls = Polls.allDay(time.now().atZone(zone).toLocalDate(), zone);
        return new ElectionNow(
                Election.draft(election, ElectionKind.OPEN, polls, new Language("en")), ElectionState.DRAFT, "");
    }

    @Override
    public synchronized void close() {
        feeds.forEach(ChainFeed::close);
        feeds.clear();
    }
}
