package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.Polls;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.roll.sample.SampleElection;
import org.psephos.tally.TallyResult;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.SessionCommand;

/// A whole election through a real server: two officials, a clerk's desk, a kiosk, and everybody's second tries.
class ElectionDayTest {

    private static final Chance CHANCE = Chance.secure();
    private static final IdSource IDS = IdSource.from(CHANCE);
    private static final PlaceId PLACE = SampleElection.PLACES.getFirst();

    @TempDir
    Path data;

    private final Election sample = openNow(SampleElection.of(ElectionKind.OPEN));
    private final ElectionId election = sample.id();
    private final Digest ballot = ElectionCodec.fingerprint(sample).digest();
    private Engine engine;
    private Station desk;
    private Station kiosk;
    private Station.Person ada;
    private Station.Person ben;
    private Station.Person clerk;

    /// The sample, with hours around this moment.
    private static Election openNow(Election sample) {
        LocalDate today = LocalDate.ofInstant(Time.system().now(), ZoneOffset.UTC);
        Polls polls = new Polls(
                today.minusDays(1).atStartOfDay(), today.plusDays(2).atStartOfDay(), ZoneOffset.UTC, Duration.ZERO);
        return sample.edit().day(today).edit().polls(polls);
    }

    @BeforeEach
    void start() throws java.io.IOException {
        SigningKey deskKey = app("voter-entry", "5a5a5a5a-1111-4222-8333-444444444444");
        SigningKey kioskKey = app("vote-cast", "6b6b6b6b-1111-4222-8333-444444444444");
        engine = new Engine(EngineOptions.local(data).working(4).checkpointing(Duration.ofMillis(100)));
        Engine.Ready ready = engine.start().orThrow();
        desk = Station.connect(ready, deskKey);
        kiosk = Station.connect(ready, kioskKey);
        ada = desk.setUp(ready.setupCode(), "ada");
        AccountCommand.Invitation second = invite("ben", "official");
        AccountCommand.Invitation third = invite("clerk", "clerk");
        desk.ask(new ChainCommand.CreateElection(election, -1)).orThrow();
        desk.ask(new SessionCommand.SignOut()).orThrow();
        ben = desk.enrol(second, "ben");
        desk.ask(new SessionCommand.SignOut()).orThrow();
        clerk = desk.enrol(third, "clerk");
    }

    @AfterEach
    void stop() {
        desk.close();
        kiosk.close();
        engine.close();
    }

    private SigningKey app(String name, String id) throws java.io.IOException {
        Path folder = data.resolve("station").resolve(name);
        SigningKey key =
                KeyFile.plain(folder.resolve("station.key")).signingKey(CHANCE).orThrow();
        Files.writeString(folder.resolve("station.json"), "{\"station\":\"" + id + "\"}");
        return key;
    }

    private AccountCommand.Invitation invite(String login, String role) {
        return desk.ask(new AccountCommand.Invite(login, "Somebody", List.of(role)))
                .orThrow();
    }

    @Test
    void fromTheDraftToTheCount() throws Exception {
        open();
        VoterId one = registered();
        VoterId two = registered();
        assertThat(code(register(one))).isEqualTo(ErrorCode.VOTER_LISTED);
        SlipCode slip = SlipCode.draw(CHANCE);
        SignedRecord vote = ballot(one, slip);
        assertThat(kiosk.put(vote).isDone()).as("before the check-in").isFalse();
        desk.put(checkIn(one, slip)).orThrow();
        assertThat(desk.put(checkIn(one, SlipCode.draw(CHANCE))).isDone())
                .as("twice")
                .isFalse();
        SignedRecord cast = ballot(one, slip);
        kiosk.put(cast).orThrow();
        assertThat(kiosk.put(cast).orThrow().duplicate()).isTrue();
        assertThat(kiosk.put(ballot(one, slip)).isDone()).as("second cast").isFalse();
        assertThat(code(desk.put(sign(
                        desk.key,
                        ChainKind.VOTES,
                        RecordKind.VOTE_CAST,
                        vote.content().body()))))
                .isEqualTo(ErrorCode.RIGHT_SIGNER);
        oneSlipAtEightKiosksAtOnce(two);
        TallyResult count = engine.ledger().hub().election(election).orThrow().ask(book -> book.count());
        assertThat(count.turnout().cast()).isEqualTo(2);
        assertThat(count.exceptions()).isEmpty();
    }

    /// Ballots of one slip arrive together: exactly one is stored, whatever the order.
    private void oneSlipAtEightKiosksAtOnce(VoterId voter) throws Exception {
        SlipCode slip = SlipCode.draw(CHANCE);
        desk.put(checkIn(voter, slip)).orThrow();
        List<Callable<Boolean>> casts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            casts.add(() -> kiosk.put(ballot(voter, slip)).isDone());
        }
        int stored = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(casts)) {
                stored += each.get() ? 1 : 0;
            }
        }
        assertThat(stored).isEqualTo(1);
    }

    @Test
    void aChainWithDamagedBytesIsNamedAndNothingIsTakenUntilItIsRepaired() throws Exception {
        open();
        VoterId voter = registered();
        SlipCode slip = SlipCode.draw(CHANCE);
        desk.put(checkIn(voter, slip)).orThrow();
        List<VoterId> many = manyRegistered();
        SignedRecord vote = ballot(voter, slip);
        engine.close();
        Origin voters = Origin.ofElection(desk.domain(), election, ChainKind.VOTERS);
        Path file = data.resolve("chains").resolve(voters.fileStem() + ".db");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, changed(whole, many));
        restart();
        assertThat(engine.ledger().hub().host(voters.text()).orThrow().state()).isEqualTo("damaged");
        Problem problem = ((Outcome.Refused<RecordCommand.Stored>) kiosk.put(vote)).problem();
        assertThat(problem.code()).isEqualTo(ErrorCode.LEDGER_DAMAGED);
        assertThat(problem.facts()).containsEntry("origin", voters.text());
        engine.close();
        Files.write(file, whole);
        restart();
        assertThat(kiosk.put(vote).isDone()).isTrue();
    }

    private void restart() {
        kiosk.close();
        engine = new Engine(EngineOptions.local(data));
        kiosk = Station.connect(engine.start().orThrow(), kiosk.key);
    }

    /// So many voters that they stand beside their record.
    private List<VoterId> manyRegistered() {
        List<VoterId> many =
                Stream.generate(() -> new VoterId(IDS.next())).limit(200).toList();
        Json.Obj body =
                Json.Obj.EMPTY.with("entries", many.stream().map(this::entry).toList());
        LargeBody large = LargeBody.fit(content(ChainKind.VOTERS, RecordKind.VOTER_REGISTER, clerk, body))
                .orThrow();
        desk.ask(new RecordCommand.Put(
                        clerk.sign(large.content()).json(),
                        "",
                        Json.Obj.EMPTY,
                        Octets.of(large.blob().orElseThrow())))
                .orThrow();
        return many;
    }

    /// The bytes with one changed in the id of a voter, wherever one stands whole.
    private static byte[] changed(byte[] bytes, List<VoterId> voters) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = voters.stream()
                .mapToInt(voter -> text.indexOf(voter.toString()))
                .filter(found -> found >= 0)
                .findFirst()
                .orElseThrow();
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private void open() {
        LargeBody draft = LargeBody.fit(content(
                        ChainKind.BALLOTS,
                        RecordKind.BALLOT_DRAFT,
                        ada,
                        Json.Obj.EMPTY
                                .with("definition", ElectionCodec.write(sample))
                                .with("version", 1)))
                .orThrow();
        Octets blob = draft.blob().map(Octets::of).orElse(Octets.EMPTY);
        desk.ask(new SessionCommand.SignOut()).orThrow();
        desk.ask(new SessionCommand.SignIn("ben", new org.psephos.wire.command.Secret(Station.PASSPHRASE)))
                .orThrow();
        desk.ask(new RecordCommand.Put(ada.sign(draft.content()).json(), "", Json.Obj.EMPTY, blob))
                .orThrow();
        Json.Obj print = Json.Obj.EMPTY.with("fingerprint", ballot.hex());
        desk.put(ada.sign(content(ChainKind.BALLOTS, RecordKind.BALLOT_REVIEW, ada, print)))
                .orThrow();
        act("ballot.seal");
        act("election.open");
        desk.ask(new SessionCommand.SignOut()).orThrow();
        desk.ask(new SessionCommand.SignIn("clerk", new org.psephos.wire.command.Secret(Station.PASSPHRASE)))
                .orThrow();
    }

    private void act(String act) {
        Json.Obj body =
                Json.Obj.EMPTY.with("act", act).with("digest", ballot.hex()).with("words", "Do it");
        SignedRecord proposal = ada.sign(content(ChainKind.BALLOTS, RecordKind.ACT_PROPOSED, ada, body));
        desk.put(proposal).orThrow();
        Json.Obj signing = Json.Obj.EMPTY.with("act", proposal.id().toString()).with("digest", ballot.hex());
        assertThat(code(desk.put(ada.sign(content(ChainKind.BALLOTS, RecordKind.ACT_SIGNED, ada, signing)))))
                .isEqualTo(ErrorCode.ACT_SAME_PERSON);
        desk.put(ben.sign(content(ChainKind.BALLOTS, RecordKind.ACT_SIGNED, ben, signing)))
                .orThrow();
    }

    private VoterId registered() {
        VoterId voter = new VoterId(IDS.next());
        register(voter).orThrow();
        return voter;
    }

    private Outcome<RecordCommand.Stored> register(VoterId voter) {
        Json.Obj body = Json.Obj.EMPTY.with("entries", List.of(entry(voter)));
        return desk.put(clerk.sign(content(ChainKind.VOTERS, RecordKind.VOTER_REGISTER, clerk, body)));
    }

    private Json.Obj entry(VoterId voter) {
        return Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("roll", UUID.nameUUIDFromBytes(new byte[] {1}).toString())
                .with("style", SampleElection.styleAt(PLACE).text())
                .with("place", PLACE.text());
    }

    private SignedRecord checkIn(VoterId voter, SlipCode slip) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", voter.toString())
                .with("place", PLACE.text())
                .with("desk", "5a5a5a5a-1111-4222-8333-444444444444")
                .with("slip", slip.commitment(election, voter).hex());
        return sign(desk.key, ChainKind.VOTERS, RecordKind.VOTER_CHECKIN, body);
    }

    private SignedRecord ballot(VoterId voter, SlipCode slip) {
        List<Json.Obj> blanks = sample.style(SampleElection.styleAt(PLACE)).orElseThrow().contests().stream()
                .map(contest ->
                        Json.Obj.EMPTY.with("contest", contest.text()).with("options", Json.Arr.ofTexts(List.of())))
                .toList();
        Json.Obj body = Json.Obj.EMPTY
                .with("ballot", ballot.hex())
                .with("style", SampleElection.styleAt(PLACE).text())
                .with("voter", voter.toString())
                .with("code", slip.base64url())
                .with("selections", blanks);
        return sign(kiosk.key, ChainKind.VOTES, RecordKind.VOTE_CAST, body);
    }

    private SignedRecord sign(SigningKey key, ChainKind chain, RecordKind kind, Json.Obj body) {
        return SignedRecord.sign(content(chain, kind, clerk, body), key);
    }

    private RecordContent content(ChainKind chain, RecordKind kind, Station.Person who, Json.Obj body) {
        return desk.content(Origin.ofElection(desk.domain(), election, chain), kind, who.account(), body);
    }

    private static ErrorCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("not refused: " + done);
            case Outcome.Refused<?> refused -> refused.problem().code();
        };
    }
}
