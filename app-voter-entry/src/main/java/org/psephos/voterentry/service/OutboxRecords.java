package org.psephos.voterentry.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.psephos.client.BulkSend;
import org.psephos.client.OutboxItem;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.station.RecordMaker;
import org.psephos.station.Station;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.wire.access.KindTable;

/// Signs records and puts them into the outbox. What the desk makes (check-ins, slips) is signed with the desk's key,
/// what the clerk decides with the clerk's. The rights are asked from the one table before anything is signed.
public final class OutboxRecords implements Records {

    private final Station station;
    private final Desk desk;
    private final ElectionId election;
    private final RollMirror mirror;
    private final Consumer<SignedRecord> onQueued;

    /// @param station signs and sends
    /// @param mirror shows queued versions at once
    /// @param onQueued told of each queued record of the election, so that the list shows it at once
    public OutboxRecords(
            Station station, Desk desk, ElectionId election, RollMirror mirror, Consumer<SignedRecord> onQueued) {
        this.station = station;
        this.desk = desk;
        this.election = election;
        this.mirror = mirror;
        this.onQueued = onQueued;
    }

    /// Gives up versions that the server refused; the caller closes the result.
    public Observable.Subscription watchRefusals() {
        return station.outbox().listen(item -> {
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
        return allowed(kind)
                .then(ok -> voters())
                .then(origin -> station.records().byStation(origin, kind, body))
                .then(made -> queue(made, voter.toString()));
    }

    @Override
    public Outcome<RecordId> register(List<Enrolment> entries) {
        Json.Obj body = Json.Obj.EMPTY.with("entries", list(entries));
        return byClerk(RecordKind.VOTER_REGISTER, body)
                .then(made -> queue(made, made.id().toString()));
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
        return byClerk(RecordKind.VOTER_WITHDRAW, body).then(made -> queue(made, voter.toString()));
    }

    private Outcome<RecordMaker.Made> byClerk(RecordKind kind, Json.Obj body) {
        return allowed(kind)
                .then(ok -> voters())
                .then(origin -> station.records().byPerson(origin, kind, body));
    }

    private Outcome<RecordId> queue(RecordMaker.Made made, String lane) {
        return station.outbox().put(List.of(made.put()), put -> lane).map(items -> {
            onQueued.accept(made.record());
            return made.id();
        });
    }

    @Override
    public Outcome<RecordId> version(RollEntry entry) {
        return signed(entry)
                .then(made -> station.outbox()
                        .put(List.of(made.put()), put -> entry.voter().toString())
                        .map(items -> {
                            mirror.expect(
                                    entry, made.id(), station.tools().time().now());
                            return made.id();
                        }));
    }

    private Outcome<RecordMaker.Made> signed(RollEntry entry) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", entry.voter().toString())
                .with("rev", entry.rev())
                .with("action", entry.action().word());
        for (RecordId former : entry.former()) {
            body = body.with("prev", former.toString());
        }
        Json.Obj whole = entry.reason().isEmpty() ? body : body.with("reason", entry.reason());
        return allowed(RecordKind.ROLL_ENTRY)
                .then(ok -> station.records().domain())
                .then(domain -> station.records()
                        .byPersonAbout(
                                Origin.ofSite(domain, ChainKind.ROLL), RecordKind.ROLL_ENTRY, whole, entry.person()));
    }

    @Override
    public Bulk bulk() {
        return new BulkRecords(
                new BulkSend(
                        station.link(),
                        station.session(),
                        station.tools().time(),
                        station.tools().chance()),
                this::signed);
    }

    private Outcome<Origin> voters() {
        return station.records().domain().map(domain -> Origin.ofElection(domain, election, ChainKind.VOTERS));
    }

    private Outcome<RecordKind> allowed(RecordKind kind) {
        Optional<Problem> refusal =
                KindTable.refusal(kind, station.session().caller().rolesInForce());
        return refusal.<Outcome<RecordKind>>map(Outcome::refused).orElseGet(() -> Outcome.done(kind));
    }
}
