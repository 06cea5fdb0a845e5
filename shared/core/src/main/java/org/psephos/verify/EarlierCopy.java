package org.psephos.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.psephos.chain.Checkpoint;
import org.psephos.chain.CompactRange;
import org.psephos.chain.Note;
import org.psephos.common.Outcome;
import org.psephos.record.Entry;
import org.psephos.store.RawChain;
import org.psephos.verify.Verifier.ChainPlace;
import org.psephos.verify.Verifier.Earlier;

/// Reads how far each chain was in an earlier copy: a data folder, a chain's file, an exported log or a checkpoint.
final class EarlierCopy {

    private EarlierCopy() {}

    static Map<String, Earlier> read(Path copy) {
        Path checkpoint = Files.isDirectory(copy) ? copy.resolve("checkpoint") : copy;
        if (Files.isRegularFile(checkpoint) && !checkpoint.toString().endsWith(".db")) {
            return ofNote(checkpoint);
        }
        Map<String, Earlier> found = new HashMap<>();
        for (ChainPlace place : ChainPlace.in(copy)) {
            try (RawChain chain = RawChain.open(place.file())) {
                CompactRange range = new CompactRange();
                String[] origin = {""};
                chain.rows(row -> {
                    if (range.size() == 0 && Entry.parse(row.data()) instanceof Outcome.Done<Entry>(Entry entry)) {
                        origin[0] = entry.record().origin().text();
                    }
                    range.append(row.computedLeaf());
                });
                found.merge(
                        origin[0],
                        new Earlier(range.size(), range.root()),
                        (one, other) -> one.size() >= other.size() ? one : other);
            }
        }
        return found;
    }

    private static Map<String, Earlier> ofNote(Path file) {
        try {
            return Note.parse(Files.readAllBytes(file))
                    .then(note -> Checkpoint.parse(note.text()))
                    .map(checkpoint -> Map.of(checkpoint.origin(), new Earlier(checkpoint.size(), checkpoint.root())))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new UncheckedIOException(new IOException("no checkpoint", e));
        }
    }
}
