package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Commitment;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.SessionCommand;

/// What becomes of a data folder whose files were changed, and of one whose server ends.
class EngineFolderTest {

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
        restart();
    }

    private void restart() {
        engine = new Engine(EngineOptions.local(data));
        ready = engine.start().orThrow();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void privateDataThatDoesNotOpenIsSaidAndTheServerGoesOn() throws Exception {
        String priv;
        try (Station desk = Station.connect(ready, staffKey)) {
            desk.setUp(ready.setupCode(), "admin");
            AccountCommand.Invitation invitation = desk.ask(
                            new AccountCommand.Invite("clerk.one", "Clerk One", List.of("clerk")))
                    .orThrow();
            desk.ask(new SessionCommand.SignOut()).orThrow();
            Station.Person clerk = desk.enrol(invitation, "clerk.one");
            Json.Obj person = Json.Obj.EMPTY.with("name", "Ada Byron").with("born", "1970-12-31");
            Json.Obj body = Json.Obj.EMPTY
                    .with("voter", "0b0b0b0b-1111-4222-8333-444444444444")
                    .with("rev", 1)
                    .with("action", "add");
            Commitment commitment = Commitment.to(person, Chance.secure());
            RecordContent entry = desk.content(
                            Origin.ofSite(desk.domain(), ChainKind.ROLL), RecordKind.ROLL_ENTRY, clerk.account(), body)
                    .withPriv(commitment.priv());
            desk.put(clerk.sign(entry), commitment, person).orThrow();
            priv = commitment.priv().hex();
        }
        engine.close();
        Path roll = data.resolve("private").resolve("roll.db");
        Files.write(roll, changedAfter(Files.readAllBytes(roll), priv));
        restart();
        try (Station desk = Station.connect(ready, staffKey)) {
            desk.ask(new SessionCommand.SignIn("clerk.one", new Secret(Station.PASSPHRASE)))
                    .orThrow();
            assertThat(desk.refusal(new RecordCommand.ReadRoll(0, 100))).isEqualTo(ErrorCode.STORE_SEALED);
            assertThat(desk.ask(new RecordCommand.Count(
                                    Origin.ofSite(desk.domain(), ChainKind.ROLL).text()))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void aStartThatIsRefusedGivesEverythingBack() throws Exception {
        try (Station desk = Station.connect(ready, staffKey)) {
            desk.setUp(ready.setupCode(), "admin");
        }
        engine.close();
        startsNotWithChanged(data.resolve("private").resolve("accounts.db"), "person/", ErrorCode.STORE_SEALED);
        startsNotWithChanged(
                data.resolve("chains").resolve("site.audit.db"), "server.listening", ErrorCode.LEDGER_DAMAGED);
        restart();
    }

    /// Changes the hundredth byte after a mark, tries to start, and changes it back.
    private void startsNotWithChanged(Path file, String mark, ErrorCode expected) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, changedAfter(whole, mark));
        assertThat(code(new Engine(EngineOptions.local(data)).start())).isEqualTo(expected);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("writer site."));
        assertThat(FolderLock.find(data)).isEmpty();
        Files.write(file, whole);
    }

    @Test
    void anAdministratorWhosePrivateSideACrashKeptOutIsMadeAgain() throws Exception {
        try (Station desk = Station.connect(ready, staffKey)) {
            desk.setUp(ready.setupCode(), "admin");
        }
        engine.close();
        Files.delete(data.resolve("private").resolve("accounts.db"));
        restart();
        try (Station desk = Station.connect(ready, staffKey)) {
            assertThat(desk.welcome().flag("setup")).isTrue();
            desk.setUp(ready.setupCode(), "admin");
            assertThat(desk.ask(new AccountCommand.ListAccounts()).orThrow().accounts())
                    .hasSize(1);
        }
    }

    private static byte[] changedAfter(byte[] whole, String mark) {
        byte[] changed = whole.clone();
        changed[new String(whole, StandardCharsets.ISO_8859_1).indexOf(mark) + 100] ^= 1;
        return changed;
    }

    @Test
    void twoWhoEndAServerBothWaitUntilItHasEnded() throws Exception {
        Thread first = Thread.ofVirtual().start(engine::close);
        engine.close();
        assertThat(FolderLock.find(data)).isEmpty();
        first.join();
    }

    private static ErrorCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("not refused: " + done);
            case Outcome.Refused<?> refused -> refused.problem().code();
        };
    }
}
