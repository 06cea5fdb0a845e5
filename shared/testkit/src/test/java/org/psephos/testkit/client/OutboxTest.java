package org.psephos.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.DataKey;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.store.SealedBatch;
import org.psephos.store.SealedStore;
import org.psephos.wire.command.RecordCommand;

class OutboxTest {

    @TempDir
    Path temp;

    private final Chance chance = Chance.seeded(21);

    @Test
    void lostAnswersRestartsAndReconnectionsNeitherLoseNorDouble() throws IOException {
        try (StandInServer server = new StandInServer()) {
            AtomicInteger puts = new AtomicInteger();
            server.losesTheAnswer = put -> puts.incrementAndGet() % 17 == 0;
            List<RecordId> ids = new ArrayList<>();
            try (ServerLink link = server.link(server.trustedStation(2));
                    SealedStore store = store()) {
                Outbox outbox = outbox(store, link, server);
                for (RecordCommand.Put put : puts(60, chance)) {
                    ids.add(outbox.put(put).orThrow().id());
                }
                outbox.put(puts(60, chance), put -> put.record().text("id"))
                        .orThrow()
                        .forEach(item -> ids.add(item.id()));
                server.until("half are there", () -> server.stored.size() > 50);
                outbox.close();
            }
            try (ServerLink link = server.link(server.trustedStation(2));
                    SealedStore store = store()) {
                Outbox outbox = outbox(store, link, server);
                server.until("nothing is queued", () -> outbox.pending().isEmpty());
                server.until("the summary says so", () -> outbox.summary().get().queued() == 0);
                outbox.close();
            }
            assertThat(server.stored.keySet()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(server.chain).hasSize(120);
            List<RecordId> inOrder = server.chain.stream()
                    .map(entry -> entry.content().id())
                    .filter(ids.subList(0, 60)::contains)
                    .toList();
            assertThat(inOrder).as("one lane keeps its order").isEqualTo(ids.subList(0, 60));
            try (SealedStore store = store()) {
                assertThat(store.names("")).isEmpty();
            }
        }
    }

    @Test
    void aRefusalForGoodWaitsForAPersonAndOneThatPassesDoesNot() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                SealedStore store = store()) {
            Outbox outbox = outbox(store, link, server);
            server.refuses = Optional.of(ErrorCode.SERVER_DRAINING);
            RecordId id = outbox.put(puts(1, chance).getFirst()).orThrow().id();
            server.until("it was tried", () -> server.heard.contains("rput"));
            assertThat(outbox.pending().getFirst().state()).isInstanceOf(OutboxItem.State.Queued.class);
            server.refuses = Optional.of(ErrorCode.RECORD_BODY);
            server.until("it was refused", () -> outbox.summary().get().refused() == 1);
            assertThat(outbox.summary().get()).isEqualTo(new OutboxItem.Summary(0, 0, 1));
            assertThat(outbox.settled(id)).isDone();
            outbox.close();
            Outbox reopened = outbox(store, link, server);
            assertThat(reopened.pending().getFirst().state())
                    .isEqualTo(new OutboxItem.State.Refused(Problem.of(ErrorCode.RECORD_BODY)));
            server.refuses = Optional.empty();
            reopened.again(id);
            server.until("it is there", () -> server.stored.containsKey(id));
            server.until("it is told", () -> reopened.pending().isEmpty());
            reopened.close();
        }
    }

    @Test
    void aRecordThatTheDiskLostAndAListenerThatFailsKeepNoOtherRecordHere() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                SealedStore store = store()) {
            Outbox outbox = new Outbox(store, link, server.time, chance);
            Subscription waking = link.state().subscribe(state -> outbox.wake());
            outbox.listen(item -> {
                throw new IllegalStateException("a mistake");
            });
            List<RecordId> ids = puts(3, chance).stream()
                    .map(put -> outbox.put(put).orThrow().id())
                    .toList();
            store.write(new SealedBatch().remove("out/" + ids.getFirst())).orThrow();
            outbox.start();
            server.until("the others are there", () -> server.stored.keySet().containsAll(ids.subList(1, 3)));
            server.until("only the lost one is left", () -> outbox.pending().size() == 1);
            assertThat(outbox.pending().getFirst().state())
                    .isEqualTo(new OutboxItem.State.Refused(Problem.of(ErrorCode.STORE_SEALED)));
            assertThat(outbox.settled(ids.getFirst())).isDone();
            waking.close();
            outbox.close();
        }
    }

    @Test
    void whatPutSaidIsQueuedSurvivesAKill() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        Path scratch = Files.createDirectory(temp.resolve("scratch"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Putter.class.getName(),
                        temp.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (said.size() < 100) {
                said.add(String.valueOf(lines.readLine()));
            }
            assertThat(child.toHandle().destroyForcibly()).isTrue();
            lines.lines().filter(line -> line.length() == 36).forEach(said::add);
        }
        assertThat(child.waitFor()).isEqualTo(137);
        assertThat(scratch).as("files for the time of the program").isEmptyDirectory();
        try (SealedStore store = store()) {
            List<String> kept = new Outbox(store, new NoCalls(), Time.system(), chance)
                    .pending().stream().map(item -> item.id().toString()).toList();
            assertThat(kept).containsAll(said);
            assertThat(kept.size()).isBetween(said.size(), said.size() + 1);
        }
    }

    /// A program that puts records in until it is killed, and says each id once `put` has returned.
    static final class Putter {

        private Putter() {}

        public static void main(String[] arguments) {
            Chance chance = Chance.seeded(5);
            SealedStore store = store(Path.of(arguments[0]));
            Outbox outbox = new Outbox(store, new NoCalls(), Time.system(), chance);
            while (true) {
                System.out.println(
                        outbox.put(puts(1, chance).getFirst()).orThrow().id());
            }
        }
    }

    private Outbox outbox(SealedStore store, ServerLink link, StandInServer server) {
        Outbox outbox = new Outbox(store, link, server.time, Chance.seeded(3));
        Subscription ignored = link.state().subscribe(state -> outbox.wake());
        assertThat(ignored).isNotNull();
        outbox.start();
        return outbox;
    }

    private SealedStore store() {
        return store(temp);
    }

    private static SealedStore store(Path temp) {
        DataKey key = KeyFile.plain(temp.resolve("keys").resolve("data.key"))
                .dataKey(Chance.secure())
                .orThrow();
        return SealedStore.open(temp.resolve("station").resolve("outbox.db"), key)
                .orThrow();
    }

    static List<RecordCommand.Put> puts(int count, Chance chance) {
        IdSource ids = IdSource.from(chance);
        SigningKey key = SigningKey.generate(chance);
        return IntStream.range(0, count)
                .mapToObj(i -> RecordCommand.Put.of(
                        record(new RecordId(ids.next()), key).json()))
                .toList();
    }

    static SignedRecord record(RecordId id, SigningKey key) {
        return SignedRecord.sign(
                RecordContent.of(
                        StandInServer.ORIGIN,
                        id,
                        Instant.parse("2026-11-21T08:00:00Z"),
                        RecordKind.AUDIT_EVENT,
                        StandInServer.OPERATOR,
                        StandInServer.SITE,
                        Json.Obj.EMPTY.with("event", "test").with("outcome", "done")),
                key);
    }
}
