package org.psephos.controlpanel.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.psephos.client.Calls;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.election.ElectionKind;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.site.SiteState;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.TallyResult;
import org.psephos.wire.access.SiteAuthority;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.RecordCommand;

/// Counts an election from the records of a host: reads its chains from the beginning and folds them here.
final class ElectionCount {

    private static final int PAGE = 256;

    private final Time time;

    ElectionCount(Time time) {
        this.time = time;
    }

    /// @param host how the host is called in the result
    Outcome<CountLine> of(Calls calls, String domain, ElectionId election, String host) {
        AtomicReference<SiteState> site = new AtomicReference<>(SiteState.EMPTY);
        ConcurrentHashMap<Digest, byte[]> blobs = new ConcurrentHashMap<>();
        ElectionBook book = new ElectionBook(
                election,
                new SiteAuthority(site::get, SiteAuthority.Signatures.CHECKED_HERE),
                digest -> Optional.ofNullable(blobs.get(digest)));
        for (ChainKind kind : List.of(ChainKind.TRUST, ChainKind.ACCOUNTS)) {
            Outcome<Long> read = read(
                    calls, Origin.ofSite(domain, kind), entry -> site.updateAndGet(now -> now.fold(entry.record())));
            if (read instanceof Outcome.Refused<Long>(List<Problem> problems)) {
                return Outcome.refused(problems);
            }
        }
        for (ChainKind kind : List.of(ChainKind.BALLOTS, ChainKind.VOTERS, ChainKind.VOTES)) {
            Origin origin = Origin.ofElection(domain, election, kind);
            Outcome<Long> read = read(calls, origin, entry -> {
                fetch(calls, origin, entry, blobs);
                book.add(entry.record());
            });
            if (read instanceof Outcome.Refused<Long>(List<Problem> problems)) {
                return Outcome.refused(problems);
            }
        }
        return Outcome.done(line(book.count(), host));
    }

    private static Outcome<Long> read(Calls calls, Origin origin, Consumer<Entry> take) {
        long next = 0;
        while (true) {
            Outcome<RecordCommand.Page> page = calls.call(new RecordCommand.ListEntries(origin.text(), next, PAGE));
            if (page instanceof Outcome.Refused<RecordCommand.Page>(List<Problem> problems)) {
                return Outcome.refused(problems);
            }
            RecordCommand.Page got = page.orThrow();
            for (Json.Obj json : got.entries()) {
                Outcome<Entry> parsed = Entry.parse(CanonicalJson.write(json));
                if (!(parsed instanceof Outcome.Done<Entry>(Entry entry)) || entry.seq() != next) {
                    return Outcome.refused(Problem.of(ErrorCode.LEDGER_DAMAGED, "origin", origin.text())
                            .with("where", next));
                }
                take.accept(entry);
                next++;
            }
            if (next >= got.size() || got.entries().isEmpty()) {
                return Outcome.done(next);
            }
        }
    }

    private static void fetch(Calls calls, Origin origin, Entry entry, ConcurrentHashMap<Digest, byte[]> blobs) {
        LargeBody.referenceIn(entry.content().body())
                .ifPresent(ref -> calls.call(new ChainCommand.GetBlob(origin.text(), ref.sha256()))
                        .match(block -> blobs.put(ref.sha256(), block.data().bytes()), problems -> {}));
    }

    private CountLine line(TallyResult result, String host) {
        return new CountLine(
                time.now(),
                host,
                result.turnout().registered(),
                result.turnout().checkedIn(),
                result.turnout().cast(),
                result.contests().stream()
                        .map(contest -> new CountLine.ContestCount(
                                contest.contest(),
                                contest.options().stream()
                                        .map(option -> new CountLine.OptionCount(option.option(), option.votes()))
                                        .toList(),
                                contest.blank(),
                                contest.undervotes()))
                        .toList(),
                StationPanelServer.exceptions(result),
                result.digest(),
                result.kind() == ElectionKind.OPEN);
    }
}
