package org.psephos.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.EntryBundle;
import org.psephos.chain.Genesis;
import org.psephos.chain.Note;
import org.psephos.chain.NoteKey;
import org.psephos.chain.Tile;
import org.psephos.chain.TilePath;
import org.psephos.common.Outcome;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.store.Row;
import org.psephos.verify.ChainFileVerifier.Walked;
import org.psephos.verify.PageJudge.ChainFacts;

/// Verifies an exported log: a folder with `checkpoint`, `tile/entries/…` and `tile/<level>/…` (C2SP tlog-tiles).
final class LogFolderVerifier {

    private final Path folder;
    private final String name;
    private final Keyring keys;
    private final Findings findings;
    private final ExecutorService workers;

    LogFolderVerifier(Path folder, Keyring keys, Findings findings, ExecutorService workers) {
        this.folder = folder;
        this.name = String.valueOf(folder.getFileName());
        this.keys = keys;
        this.findings = findings;
        this.workers = workers;
    }

    Optional<Walked> verify(Set<Long> sizes) {
        findings.counted(VerifyCheck.FILE, 1);
        Outcome<Checkpoint> newest =
                Note.parse(read(folder.resolve("checkpoint"))).then(note -> Checkpoint.parse(note.text()));
        if (!(newest instanceof Outcome.Done<Checkpoint>(Checkpoint head))) {
            findings.add(VerifyCheck.NOTES, name, "checkpoint", "is no checkpoint");
            return Optional.empty();
        }
        List<byte[]> first = bundle(head.size(), 0);
        Genesis genesis = first.isEmpty() ? null : genesis(first.getFirst());
        Set<Long> wanted = new HashSet<>(sizes);
        List<Path> notes = files("checkpoint");
        notes.forEach(note -> size(note).ifPresent(wanted::add));
        boolean older = genesis != null && genesis.site().isEmpty();
        ChainWalk walk = new ChainWalk(new ChainFacts(head.origin(), genesis, keys, older), wanted, findings, workers);
        for (long n = 0; n * Tile.WIDTH < head.size(); n++) {
            long at = n * Tile.WIDTH;
            List<byte[]> entries = n == 0 ? first : bundle(head.size(), n);
            for (int i = 0; i < entries.size(); i++) {
                walk.take(Row.ofEntry(at + i, entries.get(i)));
            }
        }
        walk.finish();
        tiles(head, walk);
        vkey(genesis);
        CheckpointJudge judge = new CheckpointJudge(head.origin(), genesis, walk, findings);
        for (Path note : notes) {
            byte[] bytes = read(note);
            Note.parse(bytes)
                    .then(parsed -> Checkpoint.parse(parsed.text()))
                    .match(
                            checkpoint -> judge.judge(
                                    checkpoint.size(),
                                    checkpoint.root().bytes(),
                                    new String(bytes, StandardCharsets.UTF_8)),
                            problems -> findings.add(
                                    VerifyCheck.NOTES, name, String.valueOf(note.getFileName()), "is no checkpoint"));
        }
        return Optional.of(new Walked(
                new ChainSummary(head.origin(), name, walk.size(), walk.root(), notes.size(), walk.unsigned()), walk));
    }

    private @Nullable Genesis genesis(byte[] entry) {
        findings.counted(VerifyCheck.GENESIS, 1);
        if (Entry.parse(entry).then(Genesis::of) instanceof Outcome.Done<Genesis>(Genesis genesis)) {
            return genesis;
        }
        findings.add(VerifyCheck.GENESIS, name, "record 0", "is no readable chain.genesis");
        return null;
    }

    /// The published key is a convenience; when it is there it must be the one of record 0.
    private void vkey(@Nullable Genesis genesis) {
        Path file = folder.resolve("vkey");
        if (genesis == null || !Files.exists(file)) {
            return;
        }
        String text = new String(read(file), StandardCharsets.UTF_8).strip();
        if (!(NoteKey.parse(text) instanceof Outcome.Done<NoteKey>(NoteKey key)) || !key.equals(genesis.logKey())) {
            findings.add(VerifyCheck.GENESIS, name, "vkey", "is not the key that record 0 names");
        }
    }

    private Optional<Long> size(Path note) {
        return Note.parse(read(note)).then(parsed -> Checkpoint.parse(parsed.text()))
                        instanceof Outcome.Done<Checkpoint>(Checkpoint checkpoint)
                ? Optional.of(checkpoint.size())
                : Optional.empty();
    }

    /// The entries of a bundle, full or as wide as the size says.
    private List<byte[]> bundle(long size, long n) {
        int width = Tile.width(size, 0, n);
        byte[] full = read(folder.resolve(new TilePath(TilePath.ENTRIES, n, Tile.WIDTH).path()));
        byte[] data = full.length > 0 ? full : read(folder.resolve(new TilePath(TilePath.ENTRIES, n, width).path()));
        Optional<List<byte[]>> split =
                EntryBundle.split(data, full.length > 0 ? Tile.WIDTH : width).map(all -> all.subList(0, width));
        if (split.isEmpty()) {
            findings.add(VerifyCheck.FORM, name, "bundle " + n, "is missing or not well formed");
        }
        return split.orElse(List.of());
    }

    private void tiles(Checkpoint head, ChainWalk walk) {
        for (int level = 0; Tile.hashes(head.size(), level) > 0; level++) {
            for (long n = 0; Tile.width(head.size(), level, n) > 0; n++) {
                tile(TilePath.of(level, n, head.size()), walk);
            }
        }
    }

    private void tile(TilePath path, ChainWalk walk) {
        findings.counted(VerifyCheck.TILES, 1);
        byte[] stored = read(folder.resolve(path.path()));
        byte[] computed = path.isFull()
                ? walk.tiles().getOrDefault(path.level() + "/" + path.n(), new byte[0])
                : walk.openTile(path.level());
        if (!Arrays.equals(stored, Arrays.copyOf(computed, path.width() * Digest.SIZE_BYTES))) {
            findings.add(
                    VerifyCheck.TILES,
                    name,
                    "tile " + path.level() + "/" + path.n(),
                    "is missing or holds other hashes than the tree");
        }
    }

    private List<Path> files(String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
