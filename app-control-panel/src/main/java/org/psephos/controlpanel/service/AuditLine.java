package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.Entry;
import org.psephos.record.RecordKind;

/// One event of the audit chain. The chain holds no name, no choice and no key.
///
/// @param seq its place in the chain
/// @param id the record
/// @param time when it was written
/// @param event what happened, a word of `docs/log-events.md`
/// @param outcome how it ended, one word
/// @param account who; nothing where nobody was signed in
/// @param station at which machine; nothing where it was the server itself
/// @param subject about what: an id, a fingerprint, the name of a chain; may be empty
/// @param detail facts; may be empty
public record AuditLine(
        long seq,
        RecordId id,
        Instant time,
        String event,
        String outcome,
        Optional<OperatorId> account,
        Optional<StationId> station,
        String subject,
        String detail) {

    /// The event of an entry; nothing for record 0 and for other kinds.
    static Optional<AuditLine> of(Entry entry) {
        Json.Obj body = entry.content().body();
        if (!entry.content().is(RecordKind.AUDIT_EVENT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuditLine(
                    entry.seq(),
                    entry.content().id(),
                    entry.content().time(),
                    body.text("event"),
                    body.text("outcome"),
                    body.has("account") ? Optional.of(OperatorId.of(body.text("account"))) : Optional.empty(),
                    body.has("station") ? Optional.of(StationId.of(body.text("station"))) : Optional.empty(),
                    body.has("subject") ? body.text("subject") : "",
                    body.has("detail") ? body.text("detail") : ""));
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty(); // a body that stands beside the record, or an id of no known form: not shown
        }
    }

    /// Whether it ended well.
    public boolean done() {
        return outcome.equals("done") || outcome.equals("sound");
    }
}
