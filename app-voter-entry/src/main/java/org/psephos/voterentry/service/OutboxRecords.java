package org.psephos.voterentry.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Commitment;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.wire.access.KindTable;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;

/// Signs records and puts them into the outbox. What the desk makes (check-ins, slips) is signed with the desk's key,
/// what the clerk decides with the clerk's. The rights are asked from the one table before anything is signed.
public final class OutboxRecords implements Records {

    private final Session session;
    private final Outbox outbox;
    private final SigningKey stationKey;
    private final Desk desk;
    private final Site site;
    private final ElectionId election;
    private final RollMirror mirror;
    private final Consumer<SignedRecord> onQueued;
    private final Tools tools;

    /// The site whose records these are.
    ///
    /// @param domain its name in the names of chains
    /// @param id the organisation
    public record Site(String domain, SiteId id) {}

    /// Where the moment, ids and salts come from.
    ///
    /// @param time the desk's clock
    /// @param ids ids of records
    /// @param chance salts of commitments
    public record Tools(Time time, IdSource ids, Chance chance) {}

    /// @param stationKey signs what the desk makes
    /// @param mirror shows queued versions at once
    /// @param onQueued told of each queued record of the election, so that the list shows it at once
    public OutboxRecords(
            Session session,
            Outbox outbox,
            SigningKey stationKey,
            Desk desk,
            Site site,
            ElectionId election,
            RollMirror mirror,
            Consumer<SignedRecord> onQueued,
            Tools tools) {
        this.session = session;
        this.outbox = outbox;
        this.stationKey = stationKey;
        this.desk = desk;
        this.site = site;
        this.election = election;
        this.mirror = mirror;
        this.onQueued = onQueued;
        this.tools = tools;
    }

    /// Gives up versions that the server refused; the caller closes the result.
    public Observable.Subscription watchRefusals() {
        return outbox.listen(item -> {
            if (item.state() instanceof OutboxItem.State.Refused && item.kind().equals(RecordKind.ROLL_ENTRY.text())) {
                mirror.everybody().stream()
                        .filter(voter -> voter.current().record().equals(item.id()))
                        .forEach(voter -> mirror.retract(voter.id(), item.id()));
            }
        });
    }

    @Override
    public Outcome<RecordId> checkIn(VoterId voter, PlaceId place, Digest slip) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("place", place.text())
                .with("desk", desk.station().toString())
                .with("slip", slip.hex());
        return ofDesk(RecordKind.VOTER_CHECKIN, body, voter);
    }

    @Override
    public Outcome<RecordId> newSlip(VoterId voter, Digest slip, String reason) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("slip", slip.hex())
                .with("reason", reason);
        return ofDesk(RecordKind.VOTER_SLIP, body, voter);
    }

    private Outcome<RecordId> ofDesk(RecordKind kind, Json.Obj body, VoterId voter) {
        return content(kind, voters(), body)
                .map(content -> SignedRecord.sign(content, stationKey))
                .then(record -> queue(record, voter.toString()));
    }

    @Override
    public Outcome<RecordId> register(List<Enrolment> entries) {
        return content(RecordKind.VOTER_REGISTER, voters(), Json.Obj.EMPTY.with("entries", list(entries)))
                .then(this::byClerk)
                .then(record -> queue(record, record.id().toString()));
    }

    private static List<Json> list(List<Enrolment> entries) {
        return entries.stream()
                .<Json>map(entry -> Json.Obj.EMPTY
                        .with("voter", entry.voter().toString())
                        .with("roll", entry.roll().toString())
                        .with("style", entry.style().text())
                        .with("place", entry.place().text()))
                .toList();
    }

    @Override
    public Outcome<RecordId> strike(VoterId voter, String reason) {
        Json.Obj body = Json.Obj.EMPTY.with("voter", voter.toString()).with("reason", reason);
        return content(RecordKind.VOTER_WITHDRAW, voters(), body)
                .then(this::byClerk)
                .then(record -> queue(record, voter.toString()));
    }

    private Outcome<RecordId> queue(SignedRecord record, String lane) {
        return outbox.put(List.of(RecordCommand.Put.of(record.json())), put -> lane)
                .map(items -> {
                    onQueued.accept(record);
                    return record.id();
                });
    }

    @Override
    public Outcome<RecordId> version(RollEntry entry) {
        return signed(entry)
                .then(put -> outbox.put(List.of(put), ignored -> entry.voter().toString())
                        .map(items -> {
                            mirror.expect(
                                    entry, items.getFirst().id(), tools.time().now());
                            return items.getFirst().id();
                        }));
    }

    private Outcome<RecordCommand.Put> signed(RollEntry entry) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", entry.voter().toString())
                .with("rev", entry.rev())
                .with("action", entry.action().word());
        for (RecordId former : entry.former()) {
            body = body.with("prev", former.toString());
        }
        if (!entry.reason().isEmpty()) {
            body = body.with("reason", entry.reason());
        }
        Commitment commitment = Commitment.to(entry.person(), tools.chance());
        return content(RecordKind.ROLL_ENTRY, Origin.ofSite(site.domain(), ChainKind.ROLL), body)
                .map(content -> content.withPriv(commitment.priv()))
                .then(this::byClerk)
                .map(record ->
                        new RecordCommand.Put(record.json(), commitment.salt().hex(), entry.person(), Octets.EMPTY));
    }

    @Override
    public Outcome<List<RecordId>> bulk(List<RollEntry> entries) {
        List<RecordId> ids = new ArrayList<>();
        List<CompletableFuture<Outcome<RecordCommand.Stored>>> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RollEntry entry : entries) {
            signed(entry)
                    .match(
                            put -> {
                                ids.add(RecordId.of(put.record().text("id")));
                                answers.add(session.send(put));
                            },
                            problems::addAll);
        }
        answers.forEach(answer -> answer.join().match(stored -> {}, problems::addAll));
        return problems.isEmpty() ? Outcome.done(ids) : Outcome.refused(problems.getFirst());
    }

    private Origin voters() {
        return Origin.ofElection(site.domain(), election, ChainKind.VOTERS);
    }

    private Outcome<RecordContent> content(RecordKind kind, Origin origin, Json.Obj body) {
        Optional<SessionState.Person> clerk = session.state().get().person();
        if (clerk.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.RIGHT_SIGN_IN));
        }
        Optional<Problem> refusal = KindTable.refusal(kind, session.caller().rolesInForce());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(RecordContent.of(
                origin,
                new RecordId(tools.ids().next()),
                tools.time().now(),
                kind,
                clerk.get().account(),
                site.id(),
                body));
    }

    private Outcome<SignedRecord> byClerk(RecordContent content) {
        return session.sign(key -> SignedRecord.sign(content, key));
    }
}
