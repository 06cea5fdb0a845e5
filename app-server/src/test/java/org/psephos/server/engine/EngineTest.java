package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.StationId;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Commitment;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.feed.FeedEvent;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// A real server on port 0 with real files and real TLS, and stations that talk to it.
class EngineTest {

    @TempDir
    Path data;

    private Engine engine;
    private Engine.Ready ready;
    private SigningKey staffKey;

    @BeforeEach
    void start() throws java.io.IOException {
        Path app = data.resolve("station").resolve("voter-entry");
        staffKey = KeyFile.plain(app.resolve("station.key"))
                .signingKey(Chance.secure())
                .orThrow();
        Files.writeString(app.resolve("station.json"), "{\"station\":\"5a5a5a5a-1111-4222-8333-444444444444\"}");
        engine = new Engine(EngineOptions.local(data));
        ready = engine.start().orThrow();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theFirstDay() {
        try (Station desk = Station.connect(ready, staffKey)) {
            assertThat(desk.welcome().flag("setup")).isTrue();
            assertThat(desk.welcome().text("trust")).isEqualTo("station");
            assertThat(desk.refusal(new ChainCommand.ListChains())).isEqualTo(ErrorCode.RIGHT_SIGN_IN);
            Station.Person admin = desk.setUp(ready.setupCode(), "admin");
            assertThat(desk.ask(new ChainCommand.ListChains()).orThrow().chains())
                    .extracting(ChainCommand.Chain::kind)
                    .containsExactlyInAnyOrder("trust", "accounts", "roll", "audit");
            AccountCommand.Invitation invitation = desk.ask(
                            new AccountCommand.Invite("clerk.one", "Clerk One", List.of("clerk")))
                    .orThrow();
            desk.ask(new SessionCommand.SignOut()).orThrow();
            Station.Person clerk = desk.enrol(invitation, "clerk.one");
            rollIsKeptApart(desk, clerk);
            assertThat(admin.account()).isNotEqualTo(clerk.account());
        }
        restartKeepsEverything();
    }

    private void rollIsKeptApart(Station desk, Station.Person clerk) {
        Json.Obj person = Json.Obj.EMPTY
                .with("name", "Zo\u00eb \u0645\u0631\u064a\u0645")
                .with("number", "17")
                .with("born", "1970-12-31");
        Commitment commitment = Commitment.to(person, Chance.secure());
        SignedRecord entry = clerk.sign(rollEntry(desk, clerk.account()).withPriv(commitment.priv()));
        RecordCommand.Stored first = desk.put(entry, commitment, person).orThrow();
        assertThat(first.duplicate()).isFalse();
        assertThat(first.level()).isEqualTo("A1");
        RecordCommand.Stored again = desk.put(entry, commitment, person).orThrow();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.seq()).isEqualTo(first.seq());
        SignedRecord other = clerk.sign(RecordContent.of(
                        entry.origin(),
                        entry.id(),
                        entry.content().time().plusSeconds(1),
                        RecordKind.ROLL_ENTRY,
                        clerk.account(),
                        desk.site(),
                        entry.content().body())
                .withPriv(commitment.priv()));
        assertThat(code(desk.put(other, commitment, person))).isEqualTo(ErrorCode.LEDGER_ID_CONFLICT);
        RecordCommand.RollPage page =
                desk.ask(new RecordCommand.ReadRoll(0, 100)).orThrow();
        assertThat(page.persons()).hasSize(1);
        assertThat(page.persons().getFirst().person()).isEqualTo(person);
        RecordCommand.Entry stored = desk.ask(
                        new RecordCommand.Get(entry.origin().text(), entry.id()))
                .orThrow();
        assertThat(org.psephos.json.CanonicalJson.text(stored.entry())).doesNotContain("Zo");
    }

    private void restartKeepsEverything() {
        engine.close();
        engine = new Engine(EngineOptions.local(data));
        ready = engine.start().orThrow();
        assertThat(ready.setupCode()).isEmpty();
        try (Station desk = Station.connect(ready, staffKey)) {
            SessionCommand.SignedIn signedIn = desk.ask(
                            new SessionCommand.SignIn("Clerk.One", new Secret(Station.PASSPHRASE)))
                    .orThrow();
            assertThat(signedIn.roles()).containsExactly("clerk");
            assertThat(signedIn.wallet().isEmpty()).isFalse();
            assertThat(desk.ask(new RecordCommand.ReadRoll(0, 100)).orThrow().persons())
                    .hasSize(1);
        }
    }

    @Test
    void whatTheAppsRefuseNoOtherClientStores() {
        try (Station desk = Station.connect(ready, staffKey);
                Station stranger = Station.connect(ready, Station.newKey())) {
            Station.Person admin = desk.setUp(ready.setupCode(), "admin");
            AccountCommand.Invitation invitation = desk.ask(
                            new AccountCommand.Invite("clerk.one", "Clerk One", List.of("clerk")))
                    .orThrow();
            for (String hidden : List.of("\u0000", "\u202e", "\u2066", "\u0007", "\n", "\ufeff")) {
                assertThat(desk.refusal(new AccountCommand.Invite("other", "Ada" + hidden, List.of("clerk"))))
                        .isEqualTo(ErrorCode.ACCOUNT_NAME);
                StationId id = StationId.of("11111111-2222-4333-8444-555555555555");
                assertThat(stranger.refusal(new StationCommand.Join(id, "Kiosk" + hidden, "kiosk", new Secret(""))))
                        .isEqualTo(ErrorCode.RECORD_BODY);
            }
            SignedRecord reason = admin.sign(desk.content(
                    site(desk, ChainKind.TRUST),
                    RecordKind.TRUST_REMOVE,
                    admin.account(),
                    SiteBodies.trustRemove(ready.fingerprint(), "lost \u202e")));
            assertThat(code(desk.put(reason))).isEqualTo(ErrorCode.RECORD_BODY);
            desk.ask(new SessionCommand.SignOut()).orThrow();
            Station.Person clerk = desk.enrol(invitation, "clerk.one");
            Json.Obj person = Json.Obj.EMPTY.with("name", "Ada Byron").with("born", "1970-12-31");
            assertThat(entered(desk, clerk, person.with("name", "Ada\u202eByron")))
                    .isEqualTo(ErrorCode.ROLL_SIGNS);
            assertThat(entered(desk, clerk, person.with("name", "A".repeat(201))))
                    .isEqualTo(ErrorCode.ROLL_LONG);
            assertThat(entered(desk, clerk, person.with("born", "1970-02-31"))).isEqualTo(ErrorCode.ROLL_DATE);
            assertThat(entered(desk, clerk, person.without("born"))).isEqualTo(ErrorCode.ROLL_MISSING);
            assertThat(entered(desk, clerk, person.with("shoe", "42"))).isEqualTo(ErrorCode.RECORD_BODY);
        }
    }

    private static ErrorCode entered(Station desk, Station.Person clerk, Json.Obj person) {
        Commitment commitment = Commitment.to(person, Chance.secure());
        RecordContent entry = rollEntry(desk, clerk.account()).withPriv(commitment.priv());
        return code(desk.put(clerk.sign(entry), commitment, person));
    }

    @Test
    void aStrangerMayOnlyAskToJoinAndWaitsForAnOfficer() {
        SigningKey kiosk = Station.newKey();
        try (Station stranger = Station.connect(ready, kiosk);
                Station desk = Station.connect(ready, staffKey)) {
            assertThat(stranger.welcome().has("trust")).isFalse();
            assertThat(stranger.refusal(new ServerCommand.GetStatus())).isEqualTo(ErrorCode.RIGHT_STRANGER);
            StationId id = StationId.of("11111111-2222-4333-8444-555555555555");
            StationCommand.JoinAnswer answer = stranger.ask(
                            new StationCommand.Join(id, "Kiosk 7", "kiosk", new Secret("")))
                    .orThrow();
            assertThat(answer.state()).isEqualTo("waiting");
            Station.Person admin = desk.setUp(ready.setupCode(), "admin");
            StationCommand.JoinRequest waiting =
                    desk.ask(new StationCommand.JoinList()).orThrow().requests().getFirst();
            assertThat(waiting.words()).isEqualTo(answer.words()).hasSize(6);
            SignedRecord add = admin.sign(desk.content(
                    site(desk, ChainKind.TRUST),
                    RecordKind.TRUST_ADD,
                    admin.account(),
                    SiteBodies.trustAdd(kiosk.publicKey(), StationRole.KIOSK, id, "Kiosk 7", "")));
            desk.ask(new StationCommand.JoinConfirm(add.json())).orThrow();
            assertThat(stranger.ask(new StationCommand.Join(id, "Kiosk 7", "kiosk", new Secret("")))
                            .orThrow()
                            .state())
                    .isEqualTo("trusted");
            assertThat(stranger.ask(new ServerCommand.GetStatus()).isDone()).isTrue();
            Json.Obj told = logged("trust.added").object("facts");
            assertThat(told.text("key"))
                    .isEqualTo(kiosk.publicKey().fingerprint().hex());
            assertThat(told.text("role")).isEqualTo("kiosk");
            SignedRecord remove = admin.sign(desk.content(
                    site(desk, ChainKind.TRUST),
                    RecordKind.TRUST_REMOVE,
                    admin.account(),
                    SiteBodies.trustRemove(kiosk.publicKey().fingerprint(), "lost")));
            desk.ask(new StationCommand.TrustRemove(remove.json())).orThrow();
            assertThat(stranger.link.ended().orTimeout(2, java.util.concurrent.TimeUnit.SECONDS))
                    .succeedsWithin(java.time.Duration.ofSeconds(2));
        }
    }

    /// The newest line of the log with this event.
    private Json.Obj logged(String event) {
        return engine.feed().newest(Topic.SERVER_LOG).reversed().stream()
                .map(FeedEvent::body)
                .filter(line -> line.text("event").equals(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordsOfTheWrongSignerChainSiteOrBodyAreRefused() {
        try (Station desk = Station.connect(ready, staffKey)) {
            Station.Person admin = desk.setUp(ready.setupCode(), "admin");
            RecordContent mine = desk.content(
                    site(desk, ChainKind.TRUST),
                    RecordKind.TRUST_REMOVE,
                    admin.account(),
                    SiteBodies.trustRemove(ready.fingerprint(), "x"));
            assertThat(code(desk.put(SignedRecord.sign(mine, Station.newKey()))))
                    .isEqualTo(ErrorCode.RIGHT_SIGNER);
            assertThat(code(desk.put(admin.sign(mine)))).isEqualTo(ErrorCode.RECORD_BODY);
            assertThat(code(desk.put(admin.sign(rollEntry(desk, admin.account())))))
                    .isEqualTo(ErrorCode.RECORD_BODY);
            RecordContent elsewhere = desk.content(
                    Origin.ofSite("elsewhere.example", ChainKind.TRUST),
                    RecordKind.TRUST_REMOVE,
                    admin.account(),
                    SiteBodies.trustRemove(ready.fingerprint(), "x"));
            assertThat(code(desk.put(admin.sign(elsewhere)))).isEqualTo(ErrorCode.LEDGER_CHAIN);
            SignedRecord good = admin.sign(mine);
            Json.Obj forged = good.json().with("sig", "A".repeat(86) + "==");
            assertThat(desk.refusal(RecordCommand.Put.of(forged))).isEqualTo(ErrorCode.RECORD_SIGNATURE);
            Json.Obj unknown = good.json().with("more", 1);
            assertThat(desk.refusal(RecordCommand.Put.of(unknown))).isEqualTo(ErrorCode.RECORD_FORM);
        }
    }

    @Test
    void oneFolderHasOneServerAndADamagedSiteChainIsNamed() throws Exception {
        assertThat(code(new Engine(EngineOptions.local(data)).start())).isEqualTo(ErrorCode.SERVER_FOLDER);
        assertThat(FolderLock.find(data).orElseThrow().port())
                .isEqualTo(ready.address().getPort());
        engine.close();
        assertThat(FolderLock.find(data)).isEmpty();
        Path file = data.resolve("chains").resolve("site.trust.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] mark = "voter-entry".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int at = java.util.Collections.indexOfSubList(boxed(bytes), boxed(mark));
        bytes[at] ^= 1;
        Files.write(file, bytes);
        Engine damaged = new Engine(EngineOptions.local(data));
        Outcome.Refused<Engine.Ready> refused = (Outcome.Refused<Engine.Ready>) damaged.start();
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.LEDGER_DAMAGED);
        assertThat(refused.problem().facts().get("where")).contains("record 2");
    }

    @Test
    void guessingIsSlowedDownThereAndNowhereElse() {
        try (Station desk = Station.connect(ready, staffKey)) {
            desk.setUp(ready.setupCode(), "admin");
            desk.ask(new SessionCommand.SignOut()).orThrow();
            for (int i = 0; i < 5; i++) {
                assertThat(desk.refusal(new SessionCommand.SignIn("nobody", new Secret("a wrong one"))))
                        .isEqualTo(ErrorCode.ACCOUNT_WRONG);
            }
            assertThat(desk.refusal(new SessionCommand.SignIn("nobody", new Secret("a wrong one"))))
                    .isEqualTo(ErrorCode.ACCOUNT_WAIT);
            assertThat(desk.ask(new SessionCommand.SignIn("admin", new Secret(Station.PASSPHRASE)))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void drainingRefusesNewRecordsAndTopicsArePushed() throws Exception {
        try (Station desk = Station.connect(ready, staffKey)) {
            Station.Person admin = desk.setUp(ready.setupCode(), "admin");
            var seen = new java.util.concurrent.LinkedBlockingQueue<Json.Obj>();
            desk.link.listen("records", new org.psephos.wire.EventListener() {
                @Override
                public void event(long number, Json.Obj event) {
                    seen.add(event);
                }

                @Override
                public void resume(long number) {}
            });
            desk.ask(new ServerCommand.Subscribe("records", -1)).orThrow();
            SigningKey other = Station.newKey();
            Json.Obj body = SiteBodies.trustAdd(
                    other.publicKey(),
                    StationRole.STATION,
                    StationId.of("11111111-2222-4333-8444-555555555555"),
                    "Desk 2",
                    "");
            RecordContent content =
                    desk.content(site(desk, ChainKind.TRUST), RecordKind.TRUST_ADD, admin.account(), body);
            desk.put(admin.sign(content)).orThrow();
            Json.Obj event = seen.poll(5, java.util.concurrent.TimeUnit.SECONDS);
            while (!event.text("kind").equals("trust.add")) {
                event = seen.poll(5, java.util.concurrent.TimeUnit.SECONDS);
            }
            assertThat(event.has("sum")).isFalse();
            desk.ask(new ServerCommand.Drain()).orThrow();
            RecordContent late = desk.content(
                    site(desk, ChainKind.TRUST),
                    RecordKind.TRUST_REMOVE,
                    admin.account(),
                    SiteBodies.trustRemove(other.publicKey().fingerprint(), "x"));
            assertThat(code(desk.put(admin.sign(late)))).isEqualTo(ErrorCode.SERVER_DRAINING);
            desk.ask(new ServerCommand.Resume()).orThrow();
            assertThat(desk.put(admin.sign(late)).isDone()).isTrue();
        }
    }

    private static Origin site(Station desk, ChainKind kind) {
        return Origin.ofSite(desk.domain(), kind);
    }

    private static RecordContent rollEntry(Station desk, OperatorId oper) {
        Json.Obj body = Json.Obj.EMPTY
                .with("voter", "0b0b0b0b-1111-4222-8333-444444444444")
                .with("rev", 1)
                .with("action", "add");
        return desk.content(site(desk, ChainKind.ROLL), RecordKind.ROLL_ENTRY, oper, body);
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> list = new java.util.ArrayList<>(bytes.length);
        for (byte each : bytes) {
            list.add(each);
        }
        return list;
    }

    private static ErrorCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("not refused: " + done);
            case Outcome.Refused<?> refused -> refused.problem().code();
        };
    }
}
