package org.psephos.server.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.EntryBundle;
import org.psephos.chain.Genesis;
import org.psephos.chain.Note;
import org.psephos.chain.SubtreeHashes;
import org.psephos.chain.Tile;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.store.ReplicaStore;
import org.psephos.verify.Keyring;

/// Brings the copy of one chain up to the newest checkpoint of its source (`docs/ledger.md` section 5): checkpoint,
/// tiles, consistency, then entry by entry, each checked before it is stored. May be stopped anywhere; what is stored
/// is all that it remembers.
///
/// Used by one thread at a time.
public final class ChainPull {

    private final ReplicaSource source;
    private final ReplicaStore copy;
    private final Keyring keys;
    private final Time time;
    private final Origin origin;
    private final TargetNote target;

    /// @param keys whose signatures count; keys that the copied records name are added
    public ChainPull(ReplicaSource source, ReplicaStore copy, Keyring keys, Time time) {
        this.source = source;
        this.copy = copy;
        this.keys = keys;
        this.time = time;
        this.origin = copy.origin();
        this.target = new TargetNote(copy.view().file());
    }

    /// One pull.
    public PullResult pull() {
        if (!copy.view().evidence().isEmpty()) {
            return new PullResult.Contradicted("found before", copy.mirror().size());
        }
        try {
            return pullOnce();
        } catch (PullStopped e) {
            return new PullResult.Interrupted(e.problem(), copy.storedSize());
        }
    }

    private PullResult pullOnce() {
        byte[] bytes = VerifiedTiles.value(source.checkpoint(origin));
        if (bytes.length == 0) {
            return new PullResult.Nothing();
        }
        long before = copy.mirror().size();
        Genesis genesis = genesis();
        Checkpoint shown = VerifiedTiles.value(Checkpoint.open(bytes, genesis.logKey()));
        Note note = VerifiedTiles.value(Note.parse(bytes));
        if (shown.size() == before && shown.root().equals(copy.mirror().root())) {
            return new PullResult.Reached(before, before);
        }
        ReplicaSource ahead = source.ahead(origin, copy.storedSize(), shown.size());
        VerifiedTiles tiles = new VerifiedTiles(ahead, origin, shown);
        Optional<Contradiction> contradiction = contradiction(shown, note, genesis, tiles);
        if (contradiction.isPresent()) {
            copy.keepEvidence(contradiction.get().evidence());
            return new PullResult.Contradicted(contradiction.get().type().word(), before);
        }
        target.write(note);
        EntryChecks checks = new EntryChecks(origin, genesis, keys);
        while (copy.storedSize() < shown.size()) {
            bundle(ahead, shown, tiles, checks);
        }
        VerifiedTiles.value(copy.reach(shown, note));
        return new PullResult.Reached(before, shown.size());
    }

    /// What record 0 says; from the source while the copy is empty, to be authenticated by its own tree afterwards.
    private Genesis genesis() {
        return copy.genesis().orElseGet(() -> {
            List<byte[]> first = EntryBundle.split(VerifiedTiles.value(source.entries(origin, 0, 1)), 1)
                    .orElseThrow(() -> stopped("record 0"));
            Genesis genesis = VerifiedTiles.value(Entry.parse(first.getFirst()).then(Genesis::of));
            if (!genesis.origin().equals(origin)) {
                throw stopped("record 0");
            }
            return genesis;
        });
    }

    /// Compares what the source shows with every signed state that this copy knows.
    private Optional<Contradiction> contradiction(Checkpoint shown, Note note, Genesis genesis, VerifiedTiles tiles) {
        List<Note> known = new ArrayList<>();
        copy.mirrorNote().ifPresent(known::add);
        target.read().ifPresent(known::add);
        for (Note before : known) {
            if (!(Checkpoint.open(before.bytes(), genesis.logKey())
                    instanceof Outcome.Done<Checkpoint>(Checkpoint earlier))) {
                continue;
            }
            if (earlier.size() > shown.size()) {
                return Optional.of(Contradiction.of(Contradiction.Type.ROLLBACK, shown, before, note, time));
            }
            if (earlier.size() == shown.size() && !earlier.root().equals(shown.root())) {
                return Optional.of(Contradiction.of(Contradiction.Type.FORK, shown, before, note, time));
            }
            if (earlier.size() > 0 && !tiles.rootAt(earlier.size()).equals(earlier.root())) {
                return Optional.of(
                        Contradiction.rewrite(earlier, shown, SubtreeHashes.ofTiles(tiles), before, note, time));
            }
        }
        return Optional.empty();
    }

    /// Fetches the bundle that holds the next record, checks what is new in it, and stores that in one transaction.
    private void bundle(ReplicaSource ahead, Checkpoint shown, VerifiedTiles tiles, EntryChecks checks) {
        long n = copy.storedSize() / Tile.WIDTH;
        int width = Tile.width(shown.size(), 0, n);
        byte[] bundle = VerifiedTiles.value(ahead.entries(origin, n, width));
        byte[] hashes = tiles.hashes(0, n);
        List<byte[]> entries = EntryBundle.split(bundle, width).orElseThrow(() -> stopped("bundle " + n));
        List<EntryChecks.Sound> sound = new ArrayList<>();
        Optional<PullStopped> end = Optional.empty();
        Digest prev = copy.lastLeaf();
        for (int i = (int) (copy.storedSize() % Tile.WIDTH); i < width && end.isEmpty(); i++) {
            long seq = n * Tile.WIDTH + i;
            Digest leaf = Digest.of(Arrays.copyOfRange(hashes, i * Digest.SIZE_BYTES, (i + 1) * Digest.SIZE_BYTES));
            if (!Entry.leafOf(entries.get(i)).equals(leaf)) {
                end = Optional.of(stopped("record " + seq));
            } else {
                end = switch (checks.check(entries.get(i), seq, prev)) {
                    case Outcome.Done<EntryChecks.Sound>(EntryChecks.Sound next) -> {
                        sound.add(next);
                        yield Optional.empty();
                    }
                    case Outcome.Refused<EntryChecks.Sound> refused -> Optional.of(new PullStopped(refused.problem()));
                };
            }
            prev = leaf;
        }
        store(sound, checks, end);
    }

    /// Stores the entries when every signature fits, the bytes beside each are there, and nothing ended the bundle;
    /// else the first fault in the order of the chain is told.
    private void store(List<EntryChecks.Sound> sound, EntryChecks checks, Optional<PullStopped> end) {
        int forged = EntryChecks.firstForged(sound);
        List<Entry> fresh =
                sound.stream().limit(forged).map(EntryChecks.Sound::entry).toList();
        Map<Digest, byte[]> blobs = new HashMap<>();
        fresh.forEach(entry -> blob(entry, checks, blobs));
        if (forged < sound.size()) {
            throw new PullStopped(EntryChecks.forged(sound.get(forged).entry()));
        }
        if (end.isPresent()) {
            throw end.get();
        }
        copy.store(fresh, blobs);
    }

    private void blob(Entry entry, EntryChecks checks, Map<Digest, byte[]> blobs) {
        checks.reference(entry).ifPresent(ref -> {
            byte[] data = VerifiedTiles.value(source.blob(origin, ref.sha256()));
            VerifiedTiles.value(checks.blob(entry, data));
            blobs.put(ref.sha256(), data);
        });
    }

    private static PullStopped stopped(String where) {
        return new PullStopped(Problem.of(ErrorCode.LEDGER_PROOF, "where", where));
    }
}
