package org.psephos.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.chain.Note;
import org.psephos.chain.Sealer;
import org.psephos.chain.TileEdge;
import org.psephos.common.Check;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.crypto.SigningKey;
import org.psephos.record.BlobRef;
import org.psephos.record.Entry;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;

/// Appends batches to one chain's file: entries, completed tiles and the head in one transaction. Used by one thread.
///
/// After an exception the state in memory is ahead of the file: whoever catches it closes this and never uses it again.
final class ChainWriter implements AutoCloseable {

    private final Origin origin;
    private final ChainFile file;
    private final Sealer sealer;
    private final TileEdge edge;
    private final FullTiles fullTiles = new FullTiles();
    private final SigningKey signer;
    private final ChainObserver observer;
    private Head head;
    private long signedSize;

    ChainWriter(
            Origin origin,
            ChainFile file,
            Sealer sealer,
            TileEdge edge,
            SigningKey signer,
            ChainObserver observer,
            long signedSize) {
        this.origin = origin;
        this.file = file;
        this.sealer = sealer;
        this.edge = edge;
        this.signer = signer;
        this.observer = observer;
        this.head = new Head(edge.size(), edge.root());
        this.signedSize = signedSize;
        Check.that(sealer.size() == edge.size(), "the sealer stands at the end of the tree");
    }

    Head head() {
        return head;
    }

    long signedSize() {
        return signedSize;
    }

    /// One open batch.
    final class Batch {

        private final Map<RecordId, Appended> fresh = new HashMap<>();
        private final Map<RecordId, SignedRecord> records = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        /// Puts a record into the batch, or says why not.
        Outcome<Appended> add(Submission submission) throws SQLException {
            SignedRecord record = submission.record();
            Optional<Outcome<Appended>> known = known(record);
            if (known.isPresent()) {
                return known.get();
            }
            Optional<Problem> refusal =
                    blobProblem(submission).or(() -> sealer.size() == 0 ? Optional.empty() : observer.judge(record));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (entries.isEmpty()) {
                file.begin();
            }
            Entry entry = sealer.seal(record);
            Digest leaf = entry.leaf();
            file.insert(entry, leaf);
            if (submission.blob().isPresent()) {
                byte[] blob = submission.blob().get();
                file.insertBlob(Hashing.sha256(blob), blob);
            }
            edge.append(leaf, fullTiles);
            fullTiles.writeTo(file);
            entries.add(entry);
            records.put(record.id(), record);
            Appended appended = new Appended(entry.seq(), leaf, Appended.Mark.NEW);
            fresh.put(record.id(), appended);
            return Outcome.done(appended);
        }

        /// When this returns, the batch is on stable storage.
        void commit() throws SQLException {
            if (entries.isEmpty()) {
                return;
            }
            Head next = new Head(edge.size(), edge.root());
            file.setHead(next);
            file.commit();
            head = next;
            observer.committed(List.copyOf(entries));
        }

        private Optional<Outcome<Appended>> known(SignedRecord record) throws SQLException {
            Appended inBatch = fresh.get(record.id());
            if (inBatch != null) {
                SignedRecord first = records.get(record.id());
                return Optional.of(again(
                        record, first != null && first.sum().equals(record.sum()), inBatch.seq(), inBatch.leaf()));
            }
            return file.find(record.id())
                    .map(placed -> again(record, placed.sum().equals(record.sum()), placed.seq(), placed.leaf()));
        }

        private Outcome<Appended> again(SignedRecord record, boolean same, long seq, Digest leaf) {
            return same
                    ? Outcome.done(new Appended(seq, leaf, Appended.Mark.DUPLICATE))
                    : Outcome.refused(Problem.of(ErrorCode.LEDGER_ID_CONFLICT, "id", record.id()));
        }
    }

    Batch batch() {
        return new Batch();
    }

    private Optional<Problem> blobProblem(Submission submission) {
        Optional<BlobRef> ref =
                LargeBody.referenceIn(submission.record().content().body());
        Optional<byte[]> blob = submission.blob();
        if (ref.isEmpty() && blob.isEmpty()) {
            return Optional.empty();
        }
        boolean fits;
        try {
            fits = ref.isPresent()
                    && (blob.isPresent()
                            ? ref.get().fits(blob.get())
                            : file.hasBlob(ref.get().sha256()));
        } catch (SQLException e) {
            throw new StoreException("looking for a blob", e);
        }
        return fits
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.RECORD_BODY, "member", "body")
                        .with("reason", "the bytes beside the record are not the ones that it names"));
    }

    /// Signs the head, which was committed with its records, and stores the note.
    void checkpoint() throws SQLException {
        if (head.size() == signedSize) {
            return;
        }
        Note note = head.checkpoint(origin).sign(signer);
        StoredCheckpoint checkpoint = new StoredCheckpoint(head, note.whole());
        file.begin();
        file.insertCheckpoint(head, note.whole());
        file.commit();
        signedSize = head.size();
        observer.checkpointed(checkpoint);
    }

    @Override
    public void close() {
        file.close();
    }
}
