package org.psephos.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.RecordKind;
import org.psephos.server.ledger.ChainAudit;
import org.psephos.server.ledger.ChainHost;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Session;
import org.psephos.store.ChainView;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;

/// Bringing and reading records.
final class RecordHandler implements CommandGate.Handler<RecordCommand<?>> {

    private static final int PAGE_MAX = 256;
    private static final int PAGE_BYTES_MAX = 4 << 20;
    private static final int IDS_MAX = 1_000;

    private final Parts parts;

    RecordHandler(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, RecordCommand<?> command) {
        return switch (command) {
            case RecordCommand.Put put -> parts.put(session, caller, put);
            case RecordCommand.Get get -> view(get.origin()).then(view -> entry(view, get.id()));
            case RecordCommand.ListEntries list ->
                view(list.origin()).map(view -> page(view, list.from(), list.count()));
            case RecordCommand.Count count -> view(count.origin()).map(view -> new RecordCommand.Size(view.size()));
            case RecordCommand.Check check -> check(session, check.origin());
            case RecordCommand.Have have -> view(have.origin()).then(view -> have(view, have.ids()));
            case RecordCommand.ReadRoll read ->
                parts.hub().host(ChainKind.ROLL).then(ChainHost::view).map(view -> roll(view, read));
        };
    }

    private Outcome<ChainView> view(String origin) {
        return parts.view(origin);
    }

    private static Outcome<RecordCommand.Entry> entry(ChainView view, RecordId id) {
        Optional<Entry> entry = view.entry(id);
        return entry.map(found -> Outcome.done(new RecordCommand.Entry(found.seq(), json(found))))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.RECORD_UNKNOWN, "id", id)));
    }

    private static RecordCommand.Page page(ChainView view, long from, int count) {
        List<Json.Obj> entries = new ArrayList<>();
        long start = Math.max(0, from);
        int bytes = 0;
        for (Entry entry : entries(view, start, count)) {
            bytes += entry.sizeBytes();
            if (bytes > PAGE_BYTES_MAX) {
                break;
            }
            entries.add(json(entry));
        }
        return new RecordCommand.Page(start, entries, view.size());
    }

    private static List<Entry> entries(ChainView view, long from, int count) {
        List<Entry> page = new ArrayList<>();
        view.entries(from, from + Math.clamp(count, 0, PAGE_MAX), page::add);
        return page;
    }

    private static Outcome<RecordCommand.Had> have(ChainView view, List<RecordId> ids) {
        if (ids.size() > IDS_MAX) {
            return Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "more than " + IDS_MAX + " ids"));
        }
        List<RecordCommand.Place> places = new ArrayList<>();
        for (RecordId id : ids) {
            view.seqOf(id).ifPresent(seq -> places.add(new RecordCommand.Place(id, seq)));
        }
        return Outcome.done(new RecordCommand.Had(places));
    }

    private Outcome<RecordCommand.CheckResult> check(Session session, String origin) {
        return view(origin).map(view -> {
            ChainAudit.Result result = ChainAudit.of(view);
            parts.audit(
                    LogEvent.CHAIN_CHECKED,
                    session,
                    result.findings().isEmpty() ? "sound" : "damaged",
                    Map.of("subject", origin));
            return new RecordCommand.CheckResult(result.records(), result.root(), result.findings());
        });
    }

    private RecordCommand.RollPage roll(ChainView view, RecordCommand.ReadRoll read) {
        List<RecordCommand.Person> persons = new ArrayList<>();
        long next = Math.max(0, read.from());
        int bytes = 0;
        for (Entry entry : entries(view, next, read.count())) {
            next = entry.seq() + 1;
            if (entry.content().is(RecordKind.ROLL_ENTRY)) {
                RecordCommand.Person person = person(entry);
                bytes += CanonicalJson.write(person.person()).length + 256;
                persons.add(person);
            }
            if (bytes > PAGE_BYTES_MAX) {
                break;
            }
        }
        return new RecordCommand.RollPage(persons, next, view.size());
    }

    private RecordCommand.Person person(Entry entry) {
        Json.Obj body = entry.content().body();
        return new RecordCommand.Person(
                entry.seq(),
                entry.content().id(),
                VoterId.of(body.text("voter")),
                body.integer("rev"),
                body.text("action"),
                entry.content().priv().flatMap(parts.vault()::person).orElse(Json.Obj.EMPTY));
    }

    private static Json.Obj json(Entry entry) {
        return CanonicalJson.parseObject(entry.bytes());
    }
}
