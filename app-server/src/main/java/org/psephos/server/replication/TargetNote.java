package org.psephos.server.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.psephos.chain.Note;
import org.psephos.common.Outcome;
import org.psephos.crypto.PrivateFile;

/// The signed state that a copy is on its way to. Written before the first of its records, so that a source that shows
/// less afterwards is caught even when the copy was interrupted.
final class TargetNote {

    private final Path file;

    TargetNote(Path chainFile) {
        this.file = Path.of(chainFile + ".target");
    }

    Optional<Note> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Note.parse(Files.readAllBytes(file)) instanceof Outcome.Done<Note>(Note note)
                    ? Optional.of(note)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Note note) {
        try {
            Path fresh = Path.of(file + ".new");
            Files.write(fresh, note.bytes());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFile.syncFolder(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
