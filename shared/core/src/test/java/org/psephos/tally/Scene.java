package org.psephos.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.IdSource;
import org.psephos.common.OperatorId;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.election.Rule;
import org.psephos.election.SecondCast;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// An election played by hand: makes signed records and keeps them. Two officials, a desk, a kiosk, a stranger.
final class Scene implements Authority {

    static final Instant MORNING = Instant.parse("2027-05-09T08:00:00Z");
    static final ContestId MAYOR = new ContestId("mayor");
    static final ContestId COUNCIL = new ContestId("council");
    static final StyleId STYLE = new StyleId("all");
    static final PlaceId PLACE = new PlaceId("north");

    final Chance chance;
    final IdSource ids;
    final ElectionId election;
    final List<SignedRecord> records = new ArrayList<>();
    final SigningKey ada;
    final SigningKey ben;
    final SigningKey machine;
    final SigningKey stranger;
    final Election definition;
    Instant now = MORNING;

    private final Map<Digest, PublicKey> known = new HashMap<>();
    private final Map<Digest, OperatorId> officials = new HashMap<>();

    Scene(long seed, SecondCast secondCast) {
        this(seed, secondCast, ElectionKind.OPEN);
    }

    Scene(long seed, SecondCast secondCast, ElectionKind kind) {
        this.chance = Chance.seeded(seed);
        this.ids = IdSource.from(chance);
        this.election = new ElectionId(ids.next());
        this.ada = official();
        this.ben = official();
        this.machine = key();
        this.stranger = SigningKey.generate(chance);
        this.definition = definition(secondCast, kind);
    }

    static Scene opened(long seed) {
        Scene scene = new Scene(seed, SecondCast.FIRST_STAYS);
        scene.open();
        return scene;
    }

    private SigningKey key() {
        SigningKey key = SigningKey.generate(chance);
        known.put(key.publicKey().fingerprint(), key.publicKey());
        return key;
    }

    private SigningKey official() {
        SigningKey key = key();
        officials.put(key.publicKey().fingerprint(), new OperatorId(ids.next()));
        return key;
    }

    /// A second key of the same person.
    SigningKey secondKeyOf(SigningKey person) {
        SigningKey key = key();
        officials.put(
                key.publicKey().fingerprint(),
                Optional.ofNullable(officials.get(person.publicKey().fingerprint()))
                        .orElseThrow());
        return key;
    }

    @Override
    public boolean admits(SignedRecord record) {
        return record.by()
                .flatMap(by -> Optional.ofNullable(known.get(by)))
                .filter(record::verifies)
                .isPresent();
    }

    @Override
    public Optional<OperatorId> official(SignedRecord record) {
        return record.by().flatMap(by -> Optional.ofNullable(officials.get(by)));
    }

    private Election definition(SecondCast secondCast, ElectionKind kind) {
        Polls polls = Polls.allDay(LocalDate.of(2027, 5, 9), ZoneId.of("UTC"));
        Election draft = Election.draft(election, kind, polls, new Language("en"));
        return draft.edit()
                .secondCast(secondCast)
                .edit()
                .title(LocalText.of("en", "Town"))
                .edit()
                .contests(List.of(contest(MAYOR, Rule.oneOf(), 3), contest(COUNCIL, Rule.upTo(2), 4)))
                .edit()
                .places(List.of(new Place(PLACE, LocalText.of("en", "North"), LocalText.EMPTY)))
                .edit()
                .styles(List.of(
                        new BallotStyle(STYLE, LocalText.of("en", "All"), List.of(MAYOR, COUNCIL), List.of(PLACE))));
    }

    private static Contest contest(ContestId id, Rule rule, int options) {
        return Contest.empty(id)
                .withTitle(LocalText.of("en", "Contest " + id))
                .withRule(rule)
                .withOptions(IntStream.rangeClosed(1, options)
                        .mapToObj(n -> ContestOption.of(id + "-" + n, LocalText.of("en", "Option " + n)))
                        .toList());
    }

    Digest fingerprint() {
        return ElectionCodec.fingerprint(definition).digest();
    }

    /// Signs a record one second later than the last one, and keeps it.
    SignedRecord put(ChainKind chain, RecordKind kind, Json.Obj body, SigningKey key) {
        now = now.plusSeconds(1);
        return putAt(now, chain, kind, body, key);
    }

    SignedRecord putAt(Instant time, ChainKind chain, RecordKind kind, Json.Obj body, SigningKey key) {
        SignedRecord record = make(time, chain, kind, body, key);
        records.add(record);
        return record;
    }

    SignedRecord make(Instant time, ChainKind chain, RecordKind kind, Json.Obj body, SigningKey key) {
        Origin origin = Origin.ofElection("town.example", election, chain);
        OperatorId oper = new OperatorId(election.uuid());
        RecordContent content =
                RecordContent.of(origin, new RecordId(ids.next()), time, kind, oper, new SiteId(election.uuid()), body);
        return SignedRecord.sign(content, key);
    }

    void open() {
        save(1);
        review();
        act(ActKind.SEAL, fingerprint());
        act(ActKind.OPEN, fingerprint());
    }

    SignedRecord save(int version) {
        Json.Obj body = Json.Obj.EMPTY
                .with("definition", ElectionCodec.write(definition))
                .with("version", version);
        return put(ChainKind.BALLOTS, RecordKind.BALLOT_DRAFT, body, ada);
    }

    SignedRecord review() {
        Json.Obj body = Json.Obj.EMPTY.with("fingerprint", fingerprint().hex());
        return put(ChainKind.BALLOTS, RecordKind.BALLOT_REVIEW, body, ada);
    }

    void act(ActKind kind, Digest about) {
        sign(propose(kind, about, Json.Obj.EMPTY, ada), ben);
    }

    /// Two officials take a record out of force.
    SignedRecord cancel(ActKind kind, SignedRecord record) {
        SignedRecord proposal = propose(
                kind, record.sum(), Json.Obj.EMPTY.with("cancels", record.id().toString()), ada);
        sign(proposal, ben);
        return proposal;
    }

    SignedRecord propose(ActKind kind, Digest about, Json.Obj more, SigningKey key) {
        ChainKind chain =
                switch (kind) {
                    case SEAL, OPEN, CLOSE, ARCHIVE -> ChainKind.BALLOTS;
                    case UNCAST -> ChainKind.VOTES;
                    case UNDO -> ChainKind.VOTERS;
                };
        Json.Obj body =
                more.with("act", kind.text()).with("digest", about.hex()).with("words", "Do it");
        return put(chain, RecordKind.ACT_PROPOSED, body, key);
    }

    SignedRecord sign(SignedRecord proposal, SigningKey key) {
        Json.Obj body = Json.Obj.EMPTY
                .with("act", proposal.id().toString())
                .with("digest", proposal.content().body().text("digest"));
        return put(proposal.origin().kind().orElseThrow(), RecordKind.ACT_SIGNED, body, key);
    }

    VoterId register() {
        VoterId voter = new VoterId(ids.next());
        register(voter);
        return voter;
    }

    SignedRecord register(VoterId voter) {
        Json.Obj entry = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("roll", ids.next().toString())
                .with("style", STYLE.text())
                .with("place", PLACE.text());
        return put(
                ChainKind.VOTERS, RecordKind.VOTER_REGISTER, Json.Obj.EMPTY.with("entries", List.of(entry)), machine);
    }

    SignedRecord withdraw(VoterId voter) {
        Json.Obj body = Json.Obj.EMPTY.with("voter", voter.toString()).with("reason", "moved");
        return put(ChainKind.VOTERS, RecordKind.VOTER_WITHDRAW, body, machine);
    }

    SignedRecord checkIn(VoterId voter, SlipCode code) {
        return put(ChainKind.VOTERS, RecordKind.VOTER_CHECKIN, arrival(voter, code), machine);
    }

    /// The body of a check-in, by a desk of its own.
    Json.Obj arrival(VoterId voter, SlipCode code) {
        return Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("place", PLACE.text())
                .with("desk", ids.next().toString())
                .with("slip", code.commitment(election, voter).hex());
    }

    SlipCode checkIn(VoterId voter) {
        SlipCode code = SlipCode.draw(chance);
        checkIn(voter, code);
        return code;
    }

    /// An official closes a check-in that was one too many.
    SignedRecord settle(VoterId voter, SignedRecord checkIn) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("checkin", checkIn.id().toString())
                .with("reason", "the same person, twice in a hurry");
        return put(ChainKind.VOTERS, RecordKind.VOTER_SETTLE, body, ada);
    }

    SlipCode newSlip(VoterId voter) {
        SlipCode code = SlipCode.draw(chance);
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("slip", code.commitment(election, voter).hex())
                .with("reason", "lost");
        put(ChainKind.VOTERS, RecordKind.VOTER_SLIP, body, ada);
        return code;
    }

    Json.Obj vote(VoterId voter, SlipCode code, int mayor, int... council) {
        List<String> second =
                IntStream.of(council).mapToObj(n -> "council-" + n).toList();
        return Json.Obj.EMPTY
                .with("ballot", fingerprint().hex())
                .with("style", STYLE.text())
                .with("voter", voter.toString())
                .with("code", code.base64url())
                .with(
                        "selections",
                        List.of(
                                selection(MAYOR, mayor == 0 ? List.of() : List.of("mayor-" + mayor)),
                                selection(COUNCIL, second)));
    }

    static Json.Obj selection(ContestId contest, List<String> options) {
        return Json.Obj.EMPTY.with("contest", contest.text()).with("options", Json.Arr.ofTexts(options));
    }

    SignedRecord cast(VoterId voter, SlipCode code, int mayor, int... council) {
        return put(ChainKind.VOTES, RecordKind.VOTE_CAST, vote(voter, code, mayor, council), machine);
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    ElectionBook book() {
        ElectionBook book = new ElectionBook(election, this, Blobs.NONE);
        book.addAll(records);
        return book;
    }

    int votes(ContestId contest, int option) {
        return book().count().contest(contest).orElseThrow().options().stream()
                .filter(each -> each.option().equals(new OptionId(contest + "-" + option)))
                .findFirst()
                .orElseThrow()
                .votes();
    }

    Optional<VoidReason> reason(SignedRecord record) {
        return book().count().exceptions().stream()
                .filter(each -> each.record().equals(record.id()))
                .map(Exceptional::reason)
                .findFirst();
    }
}
