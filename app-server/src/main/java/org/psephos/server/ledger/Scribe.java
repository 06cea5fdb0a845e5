package org.psephos.server.ledger;

import java.util.Map;
import java.util.Set;
import org.psephos.common.IdSource;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.Appended;
import org.psephos.tally.Bringing;
import org.psephos.wire.command.Octets;

/// Writes the records that the server makes itself, signed with its own key.
public final class Scribe {

    private final RecordDesk desk;
    private final SiteIdentity site;
    private final SigningKey key;
    private final IdSource ids;
    private final Time time;
    private final EventLog log;

    Scribe(RecordDesk desk, SiteIdentity site, SigningKey key, IdSource ids, Time time, EventLog log) {
        this.desk = desk;
        this.site = site;
        this.key = key;
        this.ids = ids;
        this.time = time;
        this.log = log;
    }

    /// The server as the one who acts, where no person does.
    public OperatorId itself() {
        return new OperatorId(site.site().uuid());
    }

    /// Writes a record to a chain of the site and waits for its acknowledgement.
    ///
    /// @param oper who brought it about
    public Outcome<Appended> write(ChainKind chain, RecordKind kind, Json.Obj body, OperatorId oper) {
        RecordContent content = RecordContent.of(
                Origin.ofSite(site.domain(), chain),
                new RecordId(ids.next()),
                time.now(),
                kind,
                oper,
                site.site(),
                body);
        SignedRecord record = SignedRecord.sign(content, key);
        return desk.putOwn(new Incoming(record, "", Json.Obj.EMPTY, Octets.EMPTY, Set.of(), Bringing.AT_ONCE));
    }

    /// Logs an event and writes it to the audit chain; the record comes a little later.
    ///
    /// @param oper who brought it about
    /// @param outcome how it ended, one word
    /// @param facts ids and codes: the log gets all, the record `account`, `station`, `subject` and `detail`
    public void audit(LogEvent event, OperatorId oper, String outcome, Map<String, String> facts) {
        log.write(event, facts);
        Thread.ofVirtual().name("audit").start(() -> note(event, oper, outcome, facts));
    }

    /// Logs an event and writes it to the audit chain; the record is there when this returns. For what is followed by
    /// the end of the chains.
    public void auditNow(LogEvent event, OperatorId oper, String outcome, Map<String, String> facts) {
        log.write(event, facts);
        note(event, oper, outcome, facts);
    }

    private void note(LogEvent event, OperatorId oper, String outcome, Map<String, String> facts) {
        Json.Obj body = Json.Obj.EMPTY.with("event", event.text()).with("outcome", outcome);
        for (String member : new String[] {"account", "station", "subject", "detail"}) {
            String fact = facts.get(member);
            if (fact != null && !fact.isEmpty()) {
                body = body.with(member, fact);
            }
        }
        if (write(ChainKind.AUDIT, RecordKind.AUDIT_EVENT, body, oper) instanceof Outcome.Refused<Appended> bad) {
            log.write(
                    LogEvent.SERVER_FAULT,
                    Map.of("where", "audit", "cause", bad.problem().code().text()));
        }
    }
}
