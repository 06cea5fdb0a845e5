package org.psephos.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.psephos.chain.EntryBundle;
import org.psephos.chain.Merkle;
import org.psephos.chain.Note;
import org.psephos.chain.Proofs;
import org.psephos.chain.Receipt;
import org.psephos.chain.SubtreeHashes;
import org.psephos.chain.Tile;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.json.Json;
import org.psephos.record.BlobRef;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;

/// Reads a chain's file beside its writer. Each entry's leaf hash is computed again before the entry is handed out.
///
/// Thread-safe. Every method may throw [StoreException], and [DamagedException] when what was read is not what was
/// written.
public final class ChainView implements AutoCloseable {

    private static final int SESSIONS = 4;
    private static final int PAGE = 256;

    private final Path file;
    private final Origin origin;
    private final Semaphore permits = new Semaphore(SESSIONS);
    private final ConcurrentLinkedDeque<ReadSession> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ChainView(Path file, Origin origin) {
        this.file = file;
        this.origin = origin;
    }

    /// Takes rows one after another.
    @FunctionalInterface
    public interface RowVisitor {

        /// The next row.
        void visit(Row row);
    }

    /// The chain.
    public Origin origin() {
        return origin;
    }

    /// The chain's file.
    public Path file() {
        return file;
    }

    /// How many records are stored.
    public long size() {
        return ask(ReadSession::size);
    }

    /// The size and root that were committed with the last records; for a copy, those of the last checkpoint reached.
    public Head head() {
        return ask(ReadSession::head);
    }

    /// Where the record stands.
    public Optional<Long> seqOf(RecordId id) {
        return ask(session -> session.seqOf(id));
    }

    /// The record with this id.
    public Optional<Entry> entry(RecordId id) {
        return seqOf(id).flatMap(this::entry);
    }

    /// The record with this index.
    public Optional<Entry> entry(long seq) {
        List<Entry> found = new ArrayList<>(1);
        entries(seq, seq + 1, found::add);
        return found.stream().findFirst();
    }

    /// Hands out the records from `from` (inclusive) to `to` (exclusive) in order, as far as they are there.
    public void entries(long from, long to, Consumer<Entry> each) {
        rows(from, to, row -> {
            checkLeaf(row);
            switch (Entry.parse(row.data())) {
                case Outcome.Done<Entry>(Entry entry) -> each.accept(entry);
                case Outcome.Refused<Entry> ignored -> throw damaged("record " + row.seq());
            }
        });
    }

    /// Hands out rows as they are stored; the visitor checks them. Reads page by page, so that a long walk neither
    /// holds a connection nor keeps the writer from tidying up.
    public void rows(long from, long to, RowVisitor visitor) {
        for (long at = from; at < to; at += PAGE) {
            long start = at;
            List<Row> page = new ArrayList<>();
            ask(session -> {
                session.rows(start, Math.min(to, start + PAGE), page::add);
                return page;
            });
            page.forEach(visitor::visit);
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    /// The bytes of entries `from` (inclusive) to `to` (exclusive), as far as they are there; leaf hashes are
    /// computed anew.
    public List<byte[]> entryBytes(long from, long to) {
        List<byte[]> found = new ArrayList<>();
        rows(from, to, row -> {
            checkLeaf(row);
            found.add(row.data());
        });
        return found;
    }

    /// Bundle `n` with `width` entries (C2SP tlog-tiles), when that many are there.
    public Optional<byte[]> bundle(long n, int width) {
        List<byte[]> entries = entryBytes(n * Tile.WIDTH, n * Tile.WIDTH + width);
        return entries.size() == width ? Optional.of(EntryBundle.join(entries)) : Optional.empty();
    }

    /// The first `width` hashes of tile `n` of `level`, when that many are there. Partial tiles are computed.
    public Optional<byte[]> tile(int level, long n, int width) {
        if (level < 0 || level >= Tile.LEVELS || n < 0 || Tile.width(size(), level, n) < width) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(hashes(level, n, width), width * Digest.SIZE_BYTES));
    }

    private byte[] hashes(int level, long n, int width) {
        Optional<byte[]> full = ask(session -> session.fullTile(level, n));
        if (full.isPresent()) {
            return full.get();
        }
        if (level == 0) {
            return ask(session -> session.leaves(n * Tile.WIDTH, n * Tile.WIDTH + width));
        }
        byte[] hashes = new byte[width * Digest.SIZE_BYTES];
        for (int i = 0; i < width; i++) {
            byte[] hash =
                    Merkle.ofFullTile(fullTile(level - 1, n * Tile.WIDTH + i)).bytes();
            System.arraycopy(hash, 0, hashes, i * Digest.SIZE_BYTES, Digest.SIZE_BYTES);
        }
        return hashes;
    }

    private byte[] fullTile(int level, long n) {
        return ask(session -> session.fullTile(level, n)).orElseThrow(() -> damaged("tile " + level + "/" + n));
    }

    /// The hashes of the stored tree, read from full tiles and the last leaves.
    public SubtreeHashes tree() {
        return SubtreeHashes.ofTiles(this::storedHashes);
    }

    private byte[] storedHashes(int level, long n) {
        Optional<byte[]> full = ask(session -> session.fullTile(level, n));
        int width = full.isPresent() ? Tile.WIDTH : Tile.width(size(), level, n);
        return full.orElseGet(() -> hashes(level, n, width));
    }

    /// The newest checkpoint.
    public Optional<StoredCheckpoint> newestCheckpoint() {
        return ask(ReadSession::newestCheckpoint);
    }

    /// How many checkpoints there are.
    public long checkpointCount() {
        return ask(ReadSession::checkpointCount);
    }

    /// The evidence that was kept, as JSON texts.
    public List<String> evidence() {
        return ask(ReadSession::evidence);
    }

    /// The bytes beside a record, checked against their digest.
    public Optional<byte[]> blob(Digest sha256) {
        Optional<byte[]> data = ask(session -> session.blob(sha256));
        if (data.isPresent() && !Hashing.sha256(data.get()).equals(sha256)) {
            throw damaged("blob " + sha256);
        }
        return data;
    }

    /// The body of a record, read from beside it when it stands there.
    public Json.Obj body(RecordContent content) {
        Optional<BlobRef> ref = LargeBody.referenceIn(content.body());
        if (ref.isEmpty()) {
            return content.body();
        }
        byte[] data = blob(ref.get().sha256()).orElseThrow(() -> damaged("blob of record " + content.id()));
        return switch (LargeBody.restore(content, data)) {
            case Outcome.Done<Json.Obj>(Json.Obj body) -> body;
            case Outcome.Refused<Json.Obj> ignored -> throw damaged("blob of record " + content.id());
        };
    }

    /// The proof that the record is in the newest checkpoint, once that holds it.
    public Optional<Receipt> receipt(RecordId id) {
        Optional<Long> seq = seqOf(id);
        Optional<StoredCheckpoint> newest = newestCheckpoint();
        if (seq.isEmpty() || newest.isEmpty() || newest.get().head().size() <= seq.get()) {
            return Optional.empty();
        }
        Note note =
                Note.parse(newest.get().note().getBytes(StandardCharsets.UTF_8)).orThrow();
        List<Digest> proof = Proofs.inclusion(seq.get(), newest.get().head().size(), tree());
        return Optional.of(new Receipt(seq.get(), proof, note));
    }

    private void checkLeaf(Row row) {
        if (!row.leafIs(row.computedLeaf())) {
            throw damaged("record " + row.seq());
        }
    }

    private DamagedException damaged(String where) {
        return new DamagedException(origin, where);
    }

    /// A question to the database.
    @FunctionalInterface
    interface Question<T> {
        T ask(ReadSession session) throws SQLException;
    }

    <T> T ask(Question<T> question) {
        permits.acquireUninterruptibly();
        try {
            ReadSession taken = idle.poll();
            ReadSession session = taken == null ? ReadSession.open(file) : taken;
            try {
                return question.ask(session);
            } finally {
                idle.push(session);
                if (closed) {
                    closeIdle();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("reading the chain " + origin, e);
        } catch (IllegalArgumentException e) {
            throw damaged("a value of its tables");
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (ReadSession session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
