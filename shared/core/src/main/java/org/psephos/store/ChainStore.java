package org.psephos.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Genesis;
import org.psephos.chain.NoteKey;
import org.psephos.chain.Sealer;
import org.psephos.chain.TileEdge;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.SigningKey;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.sqlite.SQLiteException;

/// One chain of this server: its file, its one writer thread, its readers.
///
/// A caller may believe that a record is stored when [#submit]'s future holds an [Appended]; a crash before that loses
/// the record or keeps it, and the same id tells which when it is sent again. Checkpoints follow at most every
/// [ChainSettings#checkpointEvery].
public final class ChainStore implements AutoCloseable {

    private static final long POLL_MILLIS = 100;
    private static final long SPACE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Origin origin;
    private final Path path;
    private final Genesis genesis;
    private final ChainSettings settings;
    private final ChainObserver observer;
    private final ChainWriter writer;
    private final ChainView view;
    private final LinkedBlockingQueue<Waiting> queue;
    private final AtomicLong queuedBytes = new AtomicLong();
    private final Thread thread;
    private volatile State state = State.OPEN;
    private long lastCheckpoint;
    private long lastSpaceLook;
    private boolean spaceSuffices = true;
    private long freeBytes;

    /// Whether records are taken.
    public enum State {
        /// They are.
        OPEN,
        /// The writer finishes what it has and ends.
        CLOSING,
        /// The disk failed; nothing more is written.
        FAILED
    }

    private record Waiting(@Nullable Submission submission, CompletableFuture<Outcome<Appended>> answer) {}

    private ChainStore(Path path, Genesis genesis, ChainWriter writer, ChainSettings settings, ChainObserver observer) {
        this.origin = genesis.origin();
        this.path = path;
        this.genesis = genesis;
        this.writer = writer;
        this.settings = settings;
        this.observer = observer;
        this.view = new ChainView(path, origin);
        this.queue = new LinkedBlockingQueue<>(settings.limits().queueRecordsMax());
        this.lastSpaceLook = settings.time().ticks() - SPACE_EVERY_NANOS;
        this.lastCheckpoint = settings.time().ticks();
        this.thread = Thread.ofPlatform().name("writer " + origin.fileStem()).unstarted(this::run);
    }

    /// Makes the file of a new chain with its record 0 and the first checkpoint.
    ///
    /// Refused with `RECORD-BODY` when `genesis` is no record 0 of a chain whose checkpoints `signer` signs.
    ///
    /// @param path the file; must not exist
    /// @param genesis from [Genesis#record]
    public static Outcome<ChainStore> create(
            Path path, SignedRecord genesis, SigningKey signer, ChainSettings settings, ChainObserver observer) {
        return Genesis.of(genesis).then(facts -> {
            if (Files.exists(path)
                    || !facts.logKey().equals(NoteKey.ofLog(facts.origin().text(), signer.publicKey()))) {
                return Outcome.refused(Problem.of(ErrorCode.RECORD_BODY, "member", "body.log_vkey")
                        .with("reason", "is not the key of this log, or the chain exists"));
            }
            try {
                ChainFile.create(path, file -> {
                    Sealer sealer = Sealer.atStart(facts.origin(), facts.powBits());
                    begin(new ChainWriter(facts.origin(), file, sealer, new TileEdge(), signer, observer, 0), genesis);
                });
            } catch (SQLException | IOException e) {
                return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
            }
            return open(path, facts.origin(), signer, settings, observer);
        });
    }

    private static void begin(ChainWriter writer, SignedRecord genesis) throws SQLException {
        ChainWriter.Batch batch = writer.batch();
        batch.add(Submission.of(genesis)).orThrow();
        batch.commit();
        writer.checkpoint();
    }

    /// Opens the file of a chain after checking it.
    ///
    /// Refused with `LEDGER-DAMAGED`, naming the place.
    public static Outcome<ChainStore> open(
            Path path, Origin origin, SigningKey signer, ChainSettings settings, ChainObserver observer) {
        try (ReadSession session = StartupCheck.open(path, origin)) {
            StartupCheck.Sound sound = StartupCheck.run(session, origin, StartupCheck.Whose.OWN);
            Genesis genesis = sound.genesis().orElseThrow();
            if (!genesis.logKey().key().equals(signer.publicKey())) {
                throw new DamagedException(origin, "record 0: another key signs this log");
            }
            TileEdge edge = sound.edge();
            Sealer sealer = Sealer.after(origin, genesis.powBits(), edge.size(), sound.lastLeaf());
            long signed =
                    session.newestCheckpoint().map(each -> each.head().size()).orElse(0L);
            ChainWriter writer = new ChainWriter(origin, ChainFile.open(path), sealer, edge, signer, observer, signed);
            return Outcome.done(new ChainStore(path, genesis, writer, settings, observer));
        } catch (DamagedException e) {
            return Outcome.refused(e.problem());
        } catch (SQLException | IllegalArgumentException e) {
            return Outcome.refused(new DamagedException(origin, "the file").problem());
        }
    }

    /// Starts the writer.
    public ChainStore start() {
        thread.start();
        return this;
    }

    /// The chain.
    public Origin origin() {
        return origin;
    }

    /// What record 0 says.
    public Genesis genesis() {
        return genesis;
    }

    /// Reads the chain.
    public ChainView view() {
        return view;
    }

    /// Whether records are taken.
    public State state() {
        return state;
    }

    /// Brings a record whose signature, body and submitter were checked. The future is completed in the order of the
    /// chain: with the acknowledgement, or refused with `LEDGER-ID-CONFLICT`, `RECORD-BODY`, `WIRE-BUSY`,
    /// `LEDGER-NO-SPACE`, `LEDGER-IO` (outcome unknown) or what the observer says.
    public CompletableFuture<Outcome<Appended>> submit(Submission submission) {
        Waiting waiting = new Waiting(submission, new CompletableFuture<>());
        if (state != State.OPEN) {
            return refuse(waiting, Problem.of(ErrorCode.LEDGER_IO));
        }
        int size = submission.sizeBytes();
        if (queuedBytes.addAndGet(size) > settings.limits().queueBytesMax() || !queue.offer(waiting)) {
            queuedBytes.addAndGet(-size);
            return refuse(waiting, Problem.of(ErrorCode.WIRE_BUSY, "seconds", 1));
        }
        if (state == State.FAILED || (state == State.CLOSING && !thread.isAlive())) {
            failAll(List.of());
        }
        return waiting.answer();
    }

    /// Brings a record and waits for the answer.
    public Outcome<Appended> append(Submission submission) {
        return submit(submission).join();
    }

    private static CompletableFuture<Outcome<Appended>> refuse(Waiting waiting, Problem problem) {
        waiting.answer().complete(Outcome.refused(problem));
        return waiting.answer();
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (state == State.OPEN || !queue.isEmpty()) {
                batch.clear();
                Optional<Waiting> first = next();
                if (first.isPresent()) {
                    append(first.get(), batch);
                }
                if (checkpointIsDue()) {
                    writer.checkpoint();
                    lastCheckpoint = settings.time().ticks();
                }
            }
            writer.checkpoint();
        } catch (Throwable e) { // everything: the top of a thread; nobody waits for ever
            state = State.FAILED;
            failAll(batch);
            observer.failed(cause(e));
        } finally {
            writer.close();
        }
    }

    /// What the database said, by its code; its message may hold what was to be written.
    private static Throwable cause(Throwable e) {
        return e instanceof SQLiteException said
                ? new StoreException(said.getResultCode().name(), said)
                : e;
    }

    private Optional<Waiting> next() {
        try {
            boolean unsigned = writer.head().size() != writer.signedSize();
            Waiting waiting = unsigned ? queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
            return Optional.ofNullable(waiting);
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    private boolean checkpointIsDue() {
        long unsigned = writer.head().size() - writer.signedSize();
        boolean full = settings.blockRecords() > 0 && unsigned >= settings.blockRecords();
        boolean late = settings.time().ticks() - lastCheckpoint
                >= settings.checkpointEvery().toNanos();
        return unsigned > 0 && (full || late);
    }

    /// How many records one commit may take: a block that ends after so many records ends there exactly.
    private int batchMax() {
        int most = settings.limits().batchRecordsMax();
        if (settings.blockRecords() == 0) {
            return most;
        }
        long room = settings.blockRecords() - (writer.head().size() - writer.signedSize());
        return Math.clamp(room, 1, most);
    }

    /// Seals and commits what waits: at most a batch, at most for the time that a batch may take.
    private void append(Waiting first, List<Waiting> taken) throws SQLException {
        ChainWriter.Batch batch = writer.batch();
        List<Outcome<Appended>> answers = new ArrayList<>();
        long end = settings.time().ticks() + settings.limits().batchWait().toNanos();
        boolean room = hasRoom();
        int most = batchMax();
        Waiting waiting = first;
        while (waiting != null) {
            taken.add(waiting);
            Submission submission = waiting.submission();
            if (submission != null) {
                queuedBytes.addAndGet(-submission.sizeBytes());
                answers.add(room ? batch.add(submission) : Outcome.refused(noSpace()));
            } else {
                answers.add(Outcome.refused(Problem.of(ErrorCode.LEDGER_IO)));
            }
            boolean more = taken.size() < most && settings.time().ticks() < end;
            waiting = more ? queue.poll() : null;
        }
        batch.commit();
        for (int i = 0; i < answers.size(); i++) {
            taken.get(i).answer().complete(answers.get(i));
        }
    }

    private boolean hasRoom() {
        long now = settings.time().ticks();
        if (now - lastSpaceLook >= SPACE_EVERY_NANOS) {
            lastSpaceLook = now;
            FreeSpace.Room room = settings.space().at(path);
            spaceSuffices = room.suffices();
            freeBytes = room.freeBytes();
        }
        return spaceSuffices;
    }

    private Problem noSpace() {
        return Problem.of(ErrorCode.LEDGER_NO_SPACE, "free", (freeBytes >> 20) + " MiB");
    }

    private void failAll(List<Waiting> taken) {
        List<Waiting> all = new ArrayList<>(taken);
        queue.drainTo(all);
        all.forEach(waiting -> waiting.answer().complete(Outcome.refused(Problem.of(ErrorCode.LEDGER_IO))));
    }

    /// Finishes what waits, signs a last checkpoint and closes the file.
    @Override
    public void close() {
        if (state == State.OPEN) {
            state = State.CLOSING;
        }
        if (thread.isAlive()) {
            queue.offer(new Waiting(null, new CompletableFuture<>()));
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        } else if (thread.getState() == Thread.State.NEW) {
            writer.close();
        }
        failAll(List.of());
        view.close();
    }

    /// Hands out the whole chain in order, so that an observer knows it before it judges; called before [#start].
    ///
    /// @throws DamagedException naming an entry that is not what was written
    public void replay(Consumer<Entry> each) {
        view.entries(0, writer.head().size(), each);
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
