package org.psephos.voterentry.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.psephos.client.BulkSend;
import org.psephos.client.LinkState;
import org.psephos.client.OutboxItem;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
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
import org.psephos.record.RecordTime;
import org.psephos.station.OfficialActs;
import org.psephos.station.RecordMaker;
import org.psephos.station.Signatory;
import org.psephos.station.Station;
import org.psephos.tally.ActKind;
import org.psephos.tally.Bringing;
import org.psephos.voterentry.service.desk.Visit;
import org.psephos.voterentry.service.person.RollMirror;
import org.psephos.wire.access.KindTable;

/// Signs records and puts them into the outbox. What the desk makes (check-ins, slips) is signed with the desk's key,
/// what the clerk decides with the clerk's. The rights are asked from the one table before anything is signed.
public final class OutboxRecords implements Records {

    /// Longer than the step of the clock that stamps records.
    private static final Duration STEP = Duration.ofMillis(2);

    private final Station station;
    private final Desk desk;
    private final ElectionId election;
    private final RollMirror mirror;
    private final OfficialActs acts;

    /// @param station signs and sends
    /// @param mirror shows queued versions at once
    public OutboxRecords(Station station, Desk desk, ElectionId election, RollMirror mirror) {
        this.station = station;
        this.desk = desk;
        this.election = election;
        this.mirror = mirror;
        this.acts = new OfficialActs(station);
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
    public Outcome<Kept> checkIn(VoterId voter, PlaceId place, Digest slip) {
        Json.Obj seen = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("place", place.text())
                .with("desk", desk.station().toString())
                .with("slip", slip.hex());
        Optional<Instant> alone = aloneSince();
        Json.Obj body =
                alone.map(since -> seen.with("alone", RecordTime.text(since))).orElse(seen);
        return allowed(RecordKind.VOTER_CHECKIN)
                .then(ok -> voters())
                .then(origin -> station.records().byStation(origin, RecordKind.VOTER_CHECKIN, body))
                .then(made -> queue(made, voter.toString()))
                .then(id -> alone.isPresent() ? Outcome.done(Kept.HERE) : answer(id));
    }

    @Override
    public Outcome<Kept> newSlip(VoterId voter, Digest slip, String reason, Signatory by) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("slip", slip.hex())
                .with("reason", reason);
        return byOfficial(RecordKind.VOTER_SLIP, body, by)
                .then(made -> queue(made, voter.toString()))
                .then(this::answer);
    }

    @Override
    public Outcome<RecordId> settle(VoterId voter, RecordId checkIn, String reason, Signatory by) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("checkin", checkIn.toString())
                .with("reason", reason);
        return byOfficial(RecordKind.VOTER_SETTLE, body, by)
                .then(made -> queue(made, voter.toString()))
                .then(id -> answer(id).map(kept -> id));
    }

    @Override
    public Outcome<RecordId> undo(Visit checkIn, String words, String reason, Signatory first, Signatory second) {
        OfficialActs.Cancelling cancelling =
                new OfficialActs.Cancelling(ActKind.UNDO, checkIn.record(), checkIn.sum(), words, reason);
        return station.elections()
                .election(election)
                .map(follower -> acts.decide(follower, cancelling, first, second))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.ELECTION_UNKNOWN)));
    }

    private Outcome<RecordMaker.Made> byOfficial(RecordKind kind, Json.Obj body, Signatory by) {
        Outcome<RecordKind> may = by instanceof Signatory.Here ? allowed(kind) : Outcome.done(kind);
        return may.then(ok -> voters()).then(origin -> station.with(by, maker -> maker.byPerson(origin, kind, body)));
    }

    /// Since when this desk has no connection; empty while it has one.
    private Optional<Instant> aloneSince() {
        return switch (station.link().state().get()) {
            case LinkState.Connected _ -> Optional.empty();
            case LinkState.AloneSince alone -> Optional.of(alone.since());
            case LinkState.Closed _, LinkState.Connecting _, LinkState.NotTrusted _, LinkState.WrongKey _ ->
                Optional.of(station.tools().time().now());
        };
    }

    /// What the server says within the time that a desk waits. A record that it refuses at once is told where it was
    /// made, and does not stay in the outbox.
    private Outcome<Kept> answer(RecordId id) {
        return switch (station.outbox().settle(id, Bringing.DESK_WAITS)) {
            case OutboxItem.State.OnServer _ -> Outcome.done(Kept.ON_SERVER);
            case OutboxItem.State.Queued _ -> Outcome.done(Kept.HERE);
            case OutboxItem.State.Refused(Problem problem) -> {
                station.outbox().discard(id);
                yield Outcome.refused(problem);
            }
        };
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

    /// Both records go the voter's lane, and the second one is stamped later: the folds judge them in this order.
    @Override
    public Outcome<RecordId> move(Enrolment entry, String reason) {
        Json.Obj body = Json.Obj.EMPTY.with("entries", list(List.of(entry)));
        return strike(entry.voter(), reason).then(struck -> {
            station.tools().time().await(STEP);
            return byClerk(RecordKind.VOTER_REGISTER, body)
                    .then(made -> queue(made, entry.voter().toString()));
        });
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
        return station.outbox().put(List.of(made.put()), put -> lane).map(items -> made.id());
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
