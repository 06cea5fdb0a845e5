package org.psephos.store;

import java.util.List;
import java.util.Optional;
import org.psephos.common.Problem;
import org.psephos.record.Entry;
import org.psephos.record.SignedRecord;

/// Follows a chain from its writer's thread; everything here must be quick and must not call the store's writer.
public interface ChainObserver {

    /// An observer that accepts everything.
    ChainObserver NONE = new ChainObserver() {};

    /// Judges a record just before it gets its place; a problem refuses it. Records come in the order in which they
    /// will stand, each once, so that a rule about what came before cannot be raced. A record that passed is
    /// stored, or the writer stops.
    default Optional<Problem> judge(SignedRecord record) {
        return Optional.empty();
    }

    /// These entries are on stable storage. Called before their submitters hear of it.
    default void committed(List<Entry> entries) {}

    /// This checkpoint was signed and stored.
    default void checkpointed(StoredCheckpoint checkpoint) {}

    /// The writer has stopped for good after a failure of the disk; the process should end and start anew.
    default void failed(Throwable cause) {}
}
