package org.psephos.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.Genesis;
import org.psephos.chain.Note;
import org.psephos.chain.TileEdge;
import org.psephos.common.Check;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.record.Origin;

/// A verified copy of a chain that another server seals. It takes only entries that were sealed and checked before; it
/// has no way to seal one itself. Records beyond the last checkpoint reached are *pending*.
///
/// Used by one thread at a time; [#view] may be used by any.
public final class ReplicaStore implements AutoCloseable {

    /// The most entries of one transaction.
    public static final int BATCH_MAX = 256;

    private final Origin origin;
    private final ChainFile file;
    private final ChainView view;
    private final TileEdge edge;
    private final FullTiles fullTiles = new FullTiles();
    private Optional<Genesis> genesis;
    private Digest lastLeaf;
    private Head mirror;

    private ReplicaStore(Path path, Origin origin, ChainFile file, StartupCheck.Sound sound, Head mirror) {
        this.origin = origin;
        this.file = file;
        this.view = new ChainView(path, origin);
        this.edge = sound.edge();
        this.genesis = sound.genesis();
        this.lastLeaf = sound.lastLeaf();
        this.mirror = mirror;
    }

    /// Opens the copy after checking it, or makes an empty one.
    ///
    /// Refused with `LEDGER-DAMAGED`, naming the place.
    public static Outcome<ReplicaStore> open(Path path, Origin origin) {
        try {
            if (!Files.exists(path)) {
                ChainFile.create(path, file -> {});
            }
            try (ReadSession session = StartupCheck.open(path, origin)) {
                StartupCheck.Sound sound = StartupCheck.run(session, origin, StartupCheck.Whose.COPY);
                return Outcome.done(new ReplicaStore(path, origin, ChainFile.open(path), sound, session.head()));
            }
        } catch (DamagedException e) {
            return Outcome.refused(e.problem());
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        } catch (SQLException | IllegalArgumentException e) {
            return Outcome.refused(new DamagedException(origin, "the file").problem());
        }
    }

    /// The chain.
    public Origin origin() {
        return origin;
    }

    /// Reads the copy.
    public ChainView view() {
        return view;
    }

    /// What record 0 says, once it is stored.
    public Optional<Genesis> genesis() {
        return genesis;
    }

    /// How many records are stored, pending ones included.
    public long storedSize() {
        return edge.size();
    }

    /// The leaf hash of the last stored record, or what record 0 must name.
    public Digest lastLeaf() {
        return lastLeaf;
    }

    /// The last checkpoint that this copy reached.
    public Head mirror() {
        return mirror;
    }

    /// Stores the next entries, which the caller has checked against the source's signed tree, and the bytes beside
    /// them, in one transaction. When this returns they are on stable storage.
    ///
    /// @param entries at most [#BATCH_MAX]
    /// @param blobs by digest
    public void store(List<Entry> entries, Map<Digest, byte[]> blobs) {
        Check.that(entries.size() <= BATCH_MAX, "a batch of a copy is small");
        try {
            file.begin();
            for (Map.Entry<Digest, byte[]> blob : blobs.entrySet()) {
                file.insertBlob(blob.getKey(), blob.getValue());
            }
            for (Entry entry : entries) {
                insert(entry);
            }
            file.commit();
        } catch (SQLException e) {
            throw new StoreException("storing a copy of " + origin, e);
        }
    }

    private void insert(Entry entry) throws SQLException {
        Check.that(entry.seq() == edge.size() && entry.prev().equals(lastLeaf), "an entry follows the one before");
        Digest leaf = entry.leaf();
        file.insert(entry, leaf);
        edge.append(leaf, fullTiles);
        fullTiles.writeTo(file);
        lastLeaf = leaf;
        if (entry.seq() == 0) {
            genesis = Optional.of(Genesis.of(entry).orThrow());
        }
    }

    /// Takes a checkpoint over whose records are all stored: the root is compared, then head and note are committed.
    ///
    /// Refused with `LEDGER-PROOF` when the stored tree has another root.
    public Outcome<Head> reach(Checkpoint checkpoint, Note note) {
        Head head = new Head(checkpoint.size(), checkpoint.root());
        if (checkpoint.size() != edge.size() || !edge.root().equals(checkpoint.root())) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_PROOF, "where", "checkpoint " + checkpoint.size()));
        }
        if (head.equals(mirror)) {
            return Outcome.done(head);
        }
        try {
            file.begin();
            file.setHead(head);
            file.insertCheckpoint(head, note.whole());
            file.commit();
        } catch (SQLException e) {
            throw new StoreException("storing a checkpoint of " + origin, e);
        }
        mirror = head;
        return Outcome.done(head);
    }

    /// Keeps evidence against the chain's log, a JSON text; append-only.
    public void keepEvidence(String body) {
        try {
            file.begin();
            file.insertEvidence(origin.text(), body);
            file.commit();
        } catch (SQLException e) {
            throw new StoreException("keeping evidence about " + origin, e);
        }
    }

    /// The note of the last checkpoint reached.
    public Optional<Note> mirrorNote() {
        return view.newestCheckpoint()
                .map(checkpoint -> Note.parse(checkpoint.note().getBytes(StandardCharsets.UTF_8))
                        .orThrow());
    }

    @Override
    public void close() {
        view.close();
        file.close();
    }
}
