package org.psephos.server.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Argon2;
import org.psephos.json.Json;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.feed.Feed;
import org.psephos.server.ledger.ChainHost;
import org.psephos.server.ledger.ChainHub;
import org.psephos.server.ledger.Incoming;
import org.psephos.server.ledger.PersonVault;
import org.psephos.server.ledger.RecordDesk;
import org.psephos.server.ledger.Scribe;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.AccountBook;
import org.psephos.server.session.JoinDesk;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.site.Role;
import org.psephos.store.Appended;
import org.psephos.store.ChainView;
import org.psephos.tally.Bringing;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.RecordCommand;

/// What the handlers work with; made once by the engine.
///
/// @param hub the chains
/// @param desk where records come in
/// @param scribe writes the server's own records
/// @param vault private objects
/// @param accounts the private side of accounts
/// @param sessions who is connected
/// @param joins who waits at the door
/// @param copies the chains of other servers
/// @param feed live topics
/// @param log the server's log
/// @param time the clock
/// @param ids new ids
/// @param chance codes and salts
/// @param signInCost of the hashes of new accounts
/// @param limits limits
public record Parts(
        ChainHub hub,
        RecordDesk desk,
        Scribe scribe,
        PersonVault vault,
        AccountBook accounts,
        Sessions sessions,
        JoinDesk joins,
        CopyBook copies,
        Feed feed,
        EventLog log,
        Time time,
        IdSource ids,
        Chance chance,
        Argon2 signInCost,
        Limits limits) {

    /// Whether nobody could sign in as an administrator: none was made yet, or a crash came between the record of the
    /// account and its private side.
    public boolean needsAdministrator() {
        return hub.siteBook().state().accounts().stream()
                .noneMatch(account -> account.acts(Role.ADMIN)
                        && accounts.person(account.id()).isPresent());
    }

    /// Takes a record that came inside another command.
    Outcome<RecordCommand.Stored> put(Session session, Caller caller, Json.Obj record) {
        return put(session, caller, RecordCommand.Put.of(record));
    }

    /// Takes a record. Acts of two persons and conflicting ids go to the audit chain.
    Outcome<RecordCommand.Stored> put(Session session, Caller caller, RecordCommand.Put put) {
        return SignedRecord.parse(put.record()).then(record -> {
            Outcome<Appended> outcome = desk.put(new Incoming(
                    record, put.salt(), put.personal(), put.blob(), caller.rolesInForce(), bringing(session, record)));
            outcome.match(appended -> taken(session, record, appended), problems -> refused(session, record, problems));
            return outcome.map(Parts::stored);
        });
    }

    /// How old the record is, by the difference of the two clocks when the station greeted.
    private Bringing bringing(Session session, SignedRecord record) {
        Instant made = record.content().time().minusMillis(session.clockDifferenceMillis());
        return Bringing.of(record, Duration.between(made, time.now()));
    }

    private void taken(Session session, SignedRecord record, Appended appended) {
        if (appended.mark() == Appended.Mark.DUPLICATE) {
            return;
        }
        sessions.brought(session.key().fingerprint());
        boolean proposed = record.content().is(RecordKind.ACT_PROPOSED);
        if (proposed || record.content().is(RecordKind.ACT_SIGNED)) {
            audit(
                    proposed ? LogEvent.ACT_PROPOSED : LogEvent.ACT_SIGNED,
                    session,
                    "done",
                    Map.of(
                            "subject",
                            record.id().toString(),
                            "origin",
                            record.origin().text()));
        }
    }

    private void refused(Session session, SignedRecord record, List<Problem> problems) {
        if (problems.getFirst().code() == ErrorCode.LEDGER_ID_CONFLICT) {
            audit(
                    LogEvent.RECORD_CONFLICT,
                    session,
                    "refused",
                    Map.of(
                            "subject",
                            record.id().toString(),
                            "record",
                            record.id().toString(),
                            "origin",
                            record.origin().text()));
        }
    }

    /// Reads an own chain, or else a copy; refused with `LEDGER-CHAIN` or `LEDGER-DAMAGED`.
    Outcome<ChainView> view(String origin) {
        Outcome<ChainHost> own = hub.host(origin);
        Optional<ChainView> copy = own.isDone() ? Optional.empty() : copies.view(origin);
        return copy.map(Outcome::done).orElseGet(() -> own.then(ChainHost::view));
    }

    static RecordCommand.Stored stored(Appended appended) {
        return new RecordCommand.Stored(
                appended.seq(), appended.leaf(), "A1", appended.mark() == Appended.Mark.DUPLICATE);
    }

    /// Who is signed in, or the server itself where nobody is.
    OperatorId actor(Session session) {
        return sessions.personAt(session).orElseGet(scribe::itself);
    }

    /// Logs an event and writes it to the audit chain, with the station and the person.
    ///
    /// @param more `key` where the event is about another machine than the one that asked
    void audit(LogEvent event, Session session, String outcome, Map<String, String> more) {
        java.util.TreeMap<String, String> facts = new java.util.TreeMap<>(more);
        facts.putIfAbsent("key", session.key().fingerprint().hex());
        sessions.personAt(session).ifPresent(account -> facts.putIfAbsent("account", account.toString()));
        hub.siteBook()
                .state()
                .trusted(session.key().fingerprint(), time.now())
                .ifPresent(entry -> facts.put("station", entry.station().toString()));
        scribe.audit(event, actor(session), outcome, facts);
    }
}
