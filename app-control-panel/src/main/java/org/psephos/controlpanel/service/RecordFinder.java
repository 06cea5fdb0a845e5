package org.psephos.controlpanel.service;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.RecordCommand;

/// Finds one record among all chains of the server. Every method waits for the network.
public final class RecordFinder {

    private static final int PAGE = 500;

    private final Station station;
    private final ZoneId zone;

    /// @param station the panel's side of the network
    /// @param zone for the records of the site
    public RecordFinder(Station station, ZoneId zone) {
        this.station = station;
        this.zone = zone;
    }

    /// The record of a chain.
    public Outcome<WholeRecord> read(String origin, RecordId id) {
        return station.session()
                .call(new RecordCommand.Get(origin, id))
                .then(found -> entry(found.entry()))
                .map(this::whole);
    }

    /// The record, whichever chain holds it; `RECORD-UNKNOWN` when none does.
    public Outcome<WholeRecord> find(RecordId id) {
        Outcome<WholeRecord> nothing = Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN, "id", id));
        return inChains(
                chain -> true,
                origin -> station.session()
                        .call(new RecordCommand.Have(origin, List.of(id)))
                        .then(had -> had.records().isEmpty() ? nothing : read(origin, id)),
                nothing);
    }

    /// The ballot with this tracking code; `RECORD-UNKNOWN` when no votes of this server have it.
    public Outcome<WholeRecord> find(Digest code) {
        return inChains(
                chain -> chain.kind().equals(ChainKind.VOTES.text()),
                origin -> page(origin, code, 0),
                Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN, "id", code.hex())));
    }

    private Outcome<WholeRecord> inChains(
            java.util.function.Predicate<ChainCommand.Chain> wanted,
            Function<String, Outcome<WholeRecord>> look,
            Outcome<WholeRecord> nothing) {
        return station.session()
                .call(new ChainCommand.ListChains())
                .then(chains -> chains.chains().stream()
                        .filter(wanted)
                        .map(chain -> look.apply(chain.origin()))
                        .filter(Outcome::isDone)
                        .findFirst()
                        .orElse(nothing));
    }

    private Outcome<WholeRecord> page(String origin, Digest code, long start) {
        long from = start;
        while (true) {
            Outcome<RecordCommand.Page> page =
                    station.session().call(new RecordCommand.ListEntries(origin, from, PAGE));
            if (!page.isDone()) {
                return page.then(never -> Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN)));
            }
            RecordCommand.Page read = page.orThrow();
            Optional<Entry> found = read.entries().stream()
                    .map(RecordFinder::entry)
                    .filter(Outcome::isDone)
                    .map(Outcome::orThrow)
                    .filter(entry -> entry.record().sum().equals(code))
                    .findFirst();
            if (found.isPresent()) {
                return Outcome.done(whole(found.get()));
            }
            from += read.entries().size();
            if (read.entries().isEmpty() || from >= read.size()) {
                return Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN, "id", code.hex()));
            }
        }
    }

    private static Outcome<Entry> entry(Json.Obj json) {
        return Entry.parse(CanonicalJson.write(json));
    }

    private WholeRecord whole(Entry entry) {
        return WholeRecord.of(entry, zoneOf(entry.content().origin()));
    }

    private ZoneId zoneOf(Origin origin) {
        return origin.election()
                .flatMap(id -> station.elections().summaries().get().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(ElectionList.Summary::definition)
                .map(definition -> definition.polls().zone())
                .orElse(zone);
    }
}
