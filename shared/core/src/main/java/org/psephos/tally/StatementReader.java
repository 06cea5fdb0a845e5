package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.Fingerprint;
import org.psephos.election.KioskEvent;
import org.psephos.election.Selection;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.LargeBody;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// Turns the body of a record into a [Statement] (`docs/record-format.md` section 7).
final class StatementReader {

    private final Blobs blobs;

    StatementReader(Blobs blobs) {
        this.blobs = blobs;
    }

    /// What the record says; empty when its kind does not belong to an election, or its body is not of its kind.
    Optional<Statement> read(SignedRecord record) {
        RecordContent content = record.content();
        Optional<RecordKind> kind = content.kind();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        try {
            return whole(content)
                    .flatMap(body -> kind.get().check(body).isEmpty() ? of(kind.get(), body) : Optional.empty());
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The body with what was moved out of it put back.
    private Optional<Json.Obj> whole(RecordContent content) {
        return LargeBody.referenceIn(content.body())
                .map(ref -> blobs.blob(ref.sha256()).flatMap(bytes -> value(LargeBody.restore(content, bytes))))
                .orElseGet(() -> Optional.of(content.body()));
    }

    private static Optional<Statement> of(RecordKind kind, Json.Obj body) {
        return switch (kind) {
            case BALLOT_DRAFT -> saved(body);
            case BALLOT_REVIEW -> Optional.of(new Statement.Reviewed(Fingerprint.ofHex(body.text("fingerprint"))));
            case VOTER_REGISTER ->
                Optional.of(new Statement.Registered(body.objects("entries").stream()
                        .map(StatementReader::enrolment)
                        .toList()));
            case VOTER_WITHDRAW -> Optional.of(new Statement.Withdrawn(VoterId.of(body.text("voter"))));
            case VOTER_CHECKIN ->
                Optional.of(new Statement.CheckedIn(
                        VoterId.of(body.text("voter")),
                        new PlaceId(body.text("place")),
                        StationId.of(body.text("desk")),
                        Digest.ofHex(body.text("slip"))));
            case VOTER_SETTLE ->
                Optional.of(new Statement.Settled(VoterId.of(body.text("voter")), RecordId.of(body.text("checkin"))));
            case VOTER_SLIP ->
                Optional.of(new Statement.SlipGiven(VoterId.of(body.text("voter")), Digest.ofHex(body.text("slip"))));
            case VOTE_CAST -> Optional.of(cast(body));
            case AUDIT_EVENT -> noted(body);
            case ACT_PROPOSED -> proposed(body);
            case ACT_SIGNED ->
                Optional.of(new Statement.Signed(RecordId.of(body.text("act")), Digest.ofHex(body.text("digest"))));
            case CHAIN_GENESIS,
                    TRUST_ADD,
                    TRUST_REMOVE,
                    ACCOUNT_ADD,
                    ACCOUNT_CHANGE,
                    ACCOUNT_KEY,
                    ROLL_ENTRY,
                    TALLY_RESULT -> Optional.empty();
        };
    }

    private static Optional<Statement> saved(Json.Obj body) {
        int save = (int) body.integer("version");
        Optional<Election> definition = value(ElectionCodec.read(body.object("definition")));
        return definition.map(each -> new Statement.Saved(each, ElectionCodec.fingerprint(each), save));
    }

    private static Statement.Enrolment enrolment(Json.Obj entry) {
        return new Statement.Enrolment(
                VoterId.of(entry.text("voter")),
                RecordId.of(entry.text("roll")),
                new StyleId(entry.text("style")),
                new PlaceId(entry.text("place")));
    }

    private static Statement cast(Json.Obj body) {
        List<Selection> selections = body.objects("selections").stream()
                .map(each -> new Selection(
                        new ContestId(each.text("contest")),
                        each.texts("options").stream().map(OptionId::new).toList()))
                .toList();
        return new Statement.Cast(
                Fingerprint.ofHex(body.text("ballot")),
                new StyleId(body.text("style")),
                VoterId.of(body.text("voter")),
                SlipCode.of(body.text("code")),
                selections);
    }

    private static Optional<Statement> noted(Json.Obj body) {
        return KioskEvent.of(body.text("event"))
                .map(event -> new Statement.Noted(event, StationId.of(body.text("station")), body.text("subject")));
    }

    private static Optional<Statement> proposed(Json.Obj body) {
        Statement.Target target = body.has("cancels")
                ? new Statement.Target.Cancels(RecordId.of(body.text("cancels")))
                : new Statement.Target.Ballot();
        return ActKind.of(body.text("act"))
                .map(act -> new Statement.Proposed(act, Digest.ofHex(body.text("digest")), body.text("words"), target));
    }

    private static <T> Optional<T> value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T done) -> Optional.of(done);
            case Outcome.Refused<T> _ -> Optional.empty();
        };
    }
}
