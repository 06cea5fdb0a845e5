package org.psephos.server.replication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.psephos.chain.Genesis;
import org.psephos.chain.NoteKey;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.store.Appended;
import org.psephos.store.ChainObserver;
import org.psephos.store.ChainSettings;
import org.psephos.store.ChainStore;
import org.psephos.store.ChainView;
import org.psephos.store.FreeSpace;
import org.psephos.store.StoredCheckpoint;
import org.psephos.store.Submission;

/// A real chain that is served to a copy in the same process, with faults on the way where a test wants them.
final class SourceChain implements ReplicaSource, AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    final Origin origin = Origin.ofSite("town.example", ChainKind.AUDIT);
    final SigningKey log;
    final SigningKey station;
    private final IdSource ids;
    private final SiteId site;
    private final OperatorId oper;
    private final ChainStore store;
    /// Changes what a call answers: bytes of entries, tiles, checkpoints.
    UnaryOperator<byte[]> onEntries = UnaryOperator.identity();

    UnaryOperator<byte[]> onTile = UnaryOperator.identity();
    /// How many calls are still answered.
    int callsLeft = Integer.MAX_VALUE;

    /// The same seed gives the same keys and the same first records.
    SourceChain(Path file, long seed) {
        Chance chance = Chance.seeded(seed);
        ids = IdSource.from(chance);
        log = SigningKey.generate(chance);
        station = SigningKey.generate(chance);
        site = new SiteId(ids.next());
        oper = new OperatorId(ids.next());
        SignedRecord genesis = Genesis.record(
                origin, 2, NoteKey.ofLog(origin.text(), log.publicKey()), site, new RecordId(ids.next()), NOON, oper);
        ChainSettings settings =
                new ChainSettings(Time.system(), Limits.STANDARD, Duration.ofMillis(5), FreeSpace.endless());
        store = ChainStore.create(file, genesis, log, settings, ChainObserver.NONE)
                .orThrow()
                .start();
    }

    /// Appends records and waits for the checkpoint over them.
    SourceChain grow(int records, String words) {
        List<SignedRecord> made = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            made.add(SignedRecord.sign(content(words + " " + i, i), station));
        }
        return append(made);
    }

    /// Appends one record that carries the signature of another.
    RecordId forge() {
        SignedRecord honest = SignedRecord.sign(content("forged", 0), station);
        SignedRecord other = SignedRecord.sign(content("other", 0), station);
        SignedRecord forged = SignedRecord.parse(
                        honest.json().with("sig", other.sig().orElseThrow().base64()))
                .orThrow();
        append(List.of(forged));
        return forged.id();
    }

    private SourceChain append(List<SignedRecord> records) {
        List<CompletableFuture<Outcome<Appended>>> answers = records.stream()
                .map(record -> store.submit(Submission.of(record)))
                .toList();
        long size = answers.getLast().join().orThrow().seq() + 1;
        while (signedSize() < size) {
            Time.system().await(Duration.ofMillis(2));
        }
        return this;
    }

    private RecordContent content(String words, int millis) {
        return RecordContent.of(
                origin,
                new RecordId(ids.next()),
                NOON.plusMillis(millis),
                RecordKind.AUDIT_EVENT,
                oper,
                site,
                Json.Obj.EMPTY
                        .with("event", "test.event")
                        .with("subject", words)
                        .with("outcome", "ok"));
    }

    private long signedSize() {
        return view().newestCheckpoint().map(newest -> newest.head().size()).orElse(0L);
    }

    ChainView view() {
        return store.view();
    }

    @Override
    public Outcome<List<Origin>> origins() {
        return Outcome.done(List.of(origin));
    }

    @Override
    public Outcome<byte[]> checkpoint(Origin chain) {
        return answer(view().newestCheckpoint()
                .map(StoredCheckpoint::note)
                .map(note -> note.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Outcome<byte[]> tile(Origin chain, int level, long n, int width) {
        return answer(view().tile(level, n, width)).map(onTile);
    }

    @Override
    public Outcome<byte[]> entries(Origin chain, long n, int width) {
        return answer(view().bundle(n, width)).map(onEntries);
    }

    @Override
    public Outcome<byte[]> blob(Origin chain, Digest digest) {
        return answer(view().blob(digest));
    }

    private Outcome<byte[]> answer(Optional<byte[]> bytes) {
        return callsLeft-- > 0 && bytes.isPresent()
                ? Outcome.done(bytes.get())
                : Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE));
    }

    @Override
    public void close() {
        store.close();
    }
}
