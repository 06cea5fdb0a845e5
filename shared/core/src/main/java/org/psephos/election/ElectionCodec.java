package org.psephos.election;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.StyleId;
import org.psephos.common.Uuids;
import org.psephos.crypto.Hashing;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// Reads and writes the definition object of `docs/election.md` section 1 (the `definition` of a `ballot.draft`).
///
/// Every member is always there, except `parent`, and no other is accepted: the same definition has one form only,
/// whose SHA-256 is its [Fingerprint].
public final class ElectionCodec {

    private static final int FORMAT_VERSION = 1;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final Set<String> MEMBERS = Set.of(
            "v",
            "id",
            "version",
            "kind",
            "second_cast",
            "title",
            "note",
            "day",
            "zone",
            "opens",
            "closes",
            "grace",
            "languages",
            "contests",
            "styles",
            "places");

    private ElectionCodec() {}

    /// The definition as a JSON object.
    public static Json.Obj write(Election election) {
        Polls polls = election.polls();
        Json.Obj object = Json.Obj.EMPTY
                .with("v", FORMAT_VERSION)
                .with("id", election.id().toString())
                .with("version", election.version())
                .with("kind", election.kind().word())
                .with("second_cast", election.secondCast().word())
                .with("title", PartCodec.text(election.title()))
                .with("note", PartCodec.text(election.note()))
                .with("day", election.day().toString())
                .with("zone", polls.zone().getId())
                .with("opens", polls.opens().format(MINUTE))
                .with("closes", polls.closes().format(MINUTE))
                .with("grace", polls.grace().toMinutes())
                .with(
                        "languages",
                        Json.Arr.ofTexts(
                                election.languages().stream().map(Language::tag).toList()))
                .with(
                        "contests",
                        election.contests().stream().map(PartCodec::contest).toList())
                .with(
                        "styles",
                        election.styles().stream().map(ElectionCodec::style).toList())
                .with(
                        "places",
                        election.places().stream().map(ElectionCodec::place).toList());
        return switch (election.lineage()) {
            case Lineage.First() -> object;
            case Lineage.CopyOf(Fingerprint parent) -> object.with("parent", parent.hex());
        };
    }

    /// The canonical bytes (RFC 8785) of the definition.
    public static byte[] bytes(Election election) {
        return CanonicalJson.write(write(election));
    }

    /// SHA-256 of the canonical bytes.
    public static Fingerprint fingerprint(Election election) {
        return new Fingerprint(Hashing.sha256(bytes(election)));
    }

    /// Reads a definition; refused with `BALLOT-FORMAT` when it is not of the format, and with `BALLOT-DAY` when a
    /// date does not exist.
    public static Outcome<Election> read(Json.Obj object) {
        try {
            Set<String> names = object.has("parent") ? PartCodec.union(MEMBERS, "parent") : MEMBERS;
            PartCodec.members(object, names);
            if (object.integer("v") != FORMAT_VERSION) {
                throw new JsonException("the member 'v' is not 1");
            }
            return Outcome.done(election(object));
        } catch (DateTimeException e) {
            return Outcome.refused(Problem.of(ErrorCode.BALLOT_DAY, "where", "definition"));
        } catch (JsonException | IllegalArgumentException e) {
            return Outcome.refused(Problem.of(ErrorCode.BALLOT_FORMAT, "reason", String.valueOf(e.getMessage())));
        }
    }

    /// Reads a definition from the bytes of a file.
    public static Outcome<Election> read(byte[] bytes) {
        try {
            return read(CanonicalJson.parseObject(bytes));
        } catch (JsonException e) {
            return Outcome.refused(Problem.of(ErrorCode.BALLOT_FORMAT, "reason", String.valueOf(e.getMessage())));
        }
    }

    private static Election election(Json.Obj object) {
        return new Election(
                new ElectionId(Uuids.parseCanonical(object.text("id"))),
                PartCodec.small(object, "version"),
                object.has("parent") ? new Lineage.CopyOf(Fingerprint.ofHex(object.text("parent"))) : Lineage.first(),
                Word.of(ElectionKind.class, object.text("kind")),
                Word.of(SecondCast.class, object.text("second_cast")),
                PartCodec.text(object, "title"),
                PartCodec.text(object, "note"),
                LocalDate.parse(object.text("day")),
                new Polls(
                        LocalDateTime.parse(object.text("opens"), MINUTE),
                        LocalDateTime.parse(object.text("closes"), MINUTE),
                        ZoneId.of(object.text("zone")),
                        Duration.ofMinutes(PartCodec.small(object, "grace"))),
                object.texts("languages").stream().map(Language::new).toList(),
                object.objects("contests").stream().map(PartCodec::contest).toList(),
                object.objects("styles").stream().map(ElectionCodec::style).toList(),
                object.objects("places").stream().map(ElectionCodec::place).toList());
    }

    private static Json.Obj style(BallotStyle style) {
        List<String> contests = style.contests().stream().map(ContestId::text).toList();
        List<String> places = style.places().stream().map(PlaceId::text).toList();
        return Json.Obj.EMPTY
                .with("id", style.id().text())
                .with("name", PartCodec.text(style.name()))
                .with("contests", Json.Arr.ofTexts(contests))
                .with("places", Json.Arr.ofTexts(places));
    }

    private static BallotStyle style(Json.Obj object) {
        PartCodec.members(object, Set.of("id", "name", "contests", "places"));
        return new BallotStyle(
                new StyleId(object.text("id")),
                PartCodec.text(object, "name"),
                object.texts("contests").stream().map(ContestId::new).toList(),
                object.texts("places").stream().map(PlaceId::new).toList());
    }

    private static Json.Obj place(Place place) {
        return Json.Obj.EMPTY
                .with("id", place.id().text())
                .with("name", PartCodec.text(place.name()))
                .with("address", PartCodec.text(place.address()));
    }

    private static Place place(Json.Obj object) {
        PartCodec.members(object, Set.of("id", "name", "address"));
        return new Place(
                new PlaceId(object.text("id")), PartCodec.text(object, "name"), PartCodec.text(object, "address"));
    }
}
