package org.psephos.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Merkle;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.RecordContent;
import org.psephos.record.SignedRecord;

class ChainStoreTest {

    @TempDir
    Path folder;

    private final ChainFixture fixture = new ChainFixture(7);

    @Test
    void recordsAreAcknowledgedInOrderAndReadBackAfterReopening() {
        List<SignedRecord> records = new ArrayList<>();
        try (ChainStore store = fixture.create(folder, 4)) {
            List<CompletableFuture<Outcome<Appended>>> answers = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                records.add(fixture.record(i));
                answers.add(store.submit(Submission.of(records.getLast())));
            }
            for (int i = 0; i < 600; i++) {
                assertThat(answers.get(i).join().orThrow().seq()).isEqualTo(i + 1);
            }
        }
        try (ChainStore store = fixture.reopen(folder)) {
            List<Digest> leaves = new ArrayList<>();
            List<SignedRecord> read = new ArrayList<>();
            store.view().entries(0, 601, entry -> {
                leaves.add(entry.leaf());
                read.add(entry.record());
            });
            assertThat(read.subList(1, 601)).isEqualTo(records);
            Head head = store.view().head();
            assertThat(head).isEqualTo(new Head(601, Merkle.root(leaves)));
            assertThat(store.view().tree().root(601)).isEqualTo(head.root());
            StoredCheckpoint newest = store.view().newestCheckpoint().orElseThrow();
            assertThat(Checkpoint.open(
                                    newest.note().getBytes(StandardCharsets.UTF_8),
                                    store.genesis().logKey())
                            .orThrow())
                    .isEqualTo(head.checkpoint(fixture.origin));
            assertThat(store.view()
                            .receipt(records.get(300).id())
                            .orElseThrow()
                            .check(
                                    store.view().entry(301).orElseThrow().bytes(),
                                    store.genesis().logKey(),
                                    List.of(),
                                    0)
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void theSameRecordAgainGetsTheFirstAnswerAndAnotherWithItsIdAConflict() {
        SignedRecord record = fixture.record(1);
        RecordContent changed =
                record.content().withBody(record.content().body().with("outcome", "other"));
        SignedRecord other = SignedRecord.sign(changed, fixture.station);
        try (ChainStore store = fixture.create(folder, 0)) {
            Appended first = store.append(Submission.of(record)).orThrow();
            Appended again = store.append(Submission.of(record)).orThrow();
            assertThat(again).isEqualTo(new Appended(first.seq(), first.leaf(), Appended.Mark.DUPLICATE));
            assertThat(code(store.append(Submission.of(other)))).isEqualTo(ErrorCode.LEDGER_ID_CONFLICT);
            assertThat(store.view().size()).isEqualTo(2);
        }
        try (ChainStore store = fixture.reopen(folder)) {
            assertThat(store.append(Submission.of(record)).orThrow().mark()).isEqualTo(Appended.Mark.DUPLICATE);
        }
    }

    @Test
    void manySubmittersOfTheSameRecordGetOnePlace() throws InterruptedException {
        SignedRecord record = fixture.record(1);
        try (ChainStore store = fixture.create(folder, 0)) {
            List<Thread> threads = new ArrayList<>();
            List<Appended> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            CountDownLatch go = new CountDownLatch(1);
            for (int i = 0; i < 16; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    answers.add(store.append(Submission.of(record)).orThrow());
                }));
            }
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answers).hasSize(16).allMatch(answer -> answer.seq() == 1);
            assertThat(answers)
                    .filteredOn(answer -> answer.mark() == Appended.Mark.NEW)
                    .hasSize(1);
        }
    }

    @Test
    void aBodyThatIsTooLongStandsBesideItsRecord() {
        Json.Obj body = fixture.content(1).body().with("detail", "x".repeat(20_000));
        LargeBody large = LargeBody.fit(fixture.content(1).withBody(body)).orThrow();
        SignedRecord record = SignedRecord.sign(large.content(), fixture.station);
        try (ChainStore store = fixture.create(folder, 0)) {
            assertThat(code(store.append(Submission.of(record)))).isEqualTo(ErrorCode.RECORD_BODY);
            byte[] wrong = large.blob().orElseThrow();
            wrong[100] ^= 1;
            assertThat(code(store.append(Submission.of(record, wrong)))).isEqualTo(ErrorCode.RECORD_BODY);
            assertThat(store.append(Submission.of(record, large.blob().orElseThrow()))
                            .isDone())
                    .isTrue();
            assertThat(store.view()
                            .blob(org.psephos.record.BlobRef.of(large.content().body())
                                    .sha256())
                            .orElseThrow())
                    .isEqualTo(large.blob().orElseThrow());
        }
    }

    @Test
    void theObserverJudgesInOrderAndHearsOfWhatIsStored() {
        List<Entry> committed = java.util.Collections.synchronizedList(new ArrayList<>());
        ChainObserver observer = new ChainObserver() {
            @Override
            public Optional<Problem> judge(SignedRecord record) {
                return record.content().body().text("subject").contains("number 3 ")
                        ? Optional.of(Problem.of(ErrorCode.ELECTION_STATE))
                        : Optional.empty();
            }

            @Override
            public void committed(List<Entry> entries) {
                committed.addAll(entries);
            }
        };
        try (ChainStore store = ChainStore.create(
                        folder.resolve("chain.db"), fixture.genesis(0), fixture.log, ChainFixture.settings(), observer)
                .orThrow()
                .start()) {
            fail(store);
            assertThat(store.append(Submission.of(fixture.record(2))).isDone()).isTrue();
            assertThat(code(store.append(Submission.of(fixture.record(3))))).isEqualTo(ErrorCode.ELECTION_STATE);
            assertThat(store.append(Submission.of(fixture.record(4))).orThrow().seq())
                    .isEqualTo(2);
            assertThat(committed).extracting(Entry::seq).containsExactly(0L, 1L, 2L);
        }
    }

    private static void fail(ChainStore store) {
        assertThat(store.state()).isEqualTo(ChainStore.State.OPEN);
    }

    @Test
    void anErrorOfTheMachineEndsTheWriterAndNobodyWaitsForEver() throws Exception {
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        ChainObserver observer = new ChainObserver() {
            @Override
            public Optional<Problem> judge(SignedRecord record) {
                throw new OutOfMemoryError("a test");
            }

            @Override
            public void failed(Throwable cause) {
                told.complete(cause);
            }
        };
        try (ChainStore store = ChainStore.create(
                        folder.resolve("chain.db"), fixture.genesis(0), fixture.log, ChainFixture.settings(), observer)
                .orThrow()
                .start()) {
            CompletableFuture<Outcome<Appended>> answer = store.submit(Submission.of(fixture.record(1)));
            assertThat(code(answer.get(10, TimeUnit.SECONDS))).isEqualTo(ErrorCode.LEDGER_IO);
            assertThat(told.get(10, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
            assertThat(store.state()).isEqualTo(ChainStore.State.FAILED);
            assertThat(code(store.append(Submission.of(fixture.record(2))))).isEqualTo(ErrorCode.LEDGER_IO);
        }
        fixture.reopen(folder).close();
    }

    @Test
    void aFullDiskRefusesNewRecordsAndStillAnswersOldOnes() {
        FreeSpace.Room[] room = {new FreeSpace.Room(Long.MAX_VALUE, Long.MAX_VALUE)};
        org.psephos.common.Time time = org.psephos.common.Time.system();
        try (ChainStore store = ChainStore.create(
                        folder.resolve("chain.db"),
                        fixture.genesis(0),
                        fixture.log,
                        new ChainSettings(
                                time,
                                org.psephos.common.Limits.STANDARD,
                                java.time.Duration.ofMillis(1),
                                path -> room[0]),
                        ChainObserver.NONE)
                .orThrow()) {
            room[0] = new FreeSpace.Room(100L << 20, 1L << 30);
            store.start();
            assertThat(code(store.append(Submission.of(fixture.record(1))))).isEqualTo(ErrorCode.LEDGER_NO_SPACE);
            assertThat(store.view().size()).isEqualTo(1);
        }
    }

    @Test
    void theFileRefusesChangesThatOurOwnMistakesWouldMake() throws SQLException {
        fixture.create(folder, 0).close();
        try (Connection connection = SqliteConnections.writer(folder.resolve("chain.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "UPDATE entry SET sum=id",
                    "DELETE FROM entry",
                    "INSERT OR REPLACE INTO entry SELECT seq+1,id,sum,leaf,data FROM entry",
                    "INSERT INTO entry SELECT seq+2,zeroblob(16),sum,leaf,data FROM entry",
                    "UPDATE checkpoint SET note='x'",
                    "DELETE FROM checkpoint",
                    "UPDATE signed_head SET size=size-1",
                    "UPDATE signed_head SET root=zeroblob(32)",
                    "DELETE FROM signed_head")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
        fixture.reopen(folder).close();
    }

    @Test
    void aDamagedRecordIsNamedAndTheChainNotServed() throws SQLException {
        try (ChainStore store = fixture.create(folder, 0)) {
            for (int i = 1; i <= 20; i++) {
                store.append(Submission.of(fixture.record(i))).orThrow();
            }
        }
        Path file = folder.resolve("chain.db");
        try (Connection connection = SqliteConnections.writer(file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER entry_noupd");
            statement.execute("UPDATE entry SET data=replace(CAST(data AS TEXT),'number 9','number 8') WHERE seq=9");
        } catch (SQLException e) {
            try (Connection connection = SqliteConnections.writer(file);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "UPDATE entry SET data=CAST(replace(CAST(data AS TEXT),'number 9','number 8') AS BLOB)"
                                + " WHERE seq=9");
                statement.execute(ChainSchema.statements().stream()
                        .filter(sql -> sql.contains("entry_noupd"))
                        .findFirst()
                        .orElseThrow());
            }
        }
        Outcome<ChainStore> opened =
                ChainStore.open(file, fixture.origin, fixture.log, ChainFixture.settings(), ChainObserver.NONE);
        assertThat(opened).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<ChainStore>) opened).problem())
                .isEqualTo(Problem.of(ErrorCode.LEDGER_DAMAGED, "origin", fixture.origin)
                        .with("where", "record 9"));
    }

    private static <T> ErrorCode code(Outcome<T> outcome) {
        return ((Outcome.Refused<T>) outcome).problem().code();
    }
}
