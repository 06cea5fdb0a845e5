package org.psephos.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes of a [SealedStore] that happen together or not at all.
public final class SealedBatch {

    private final List<Change> changes = new ArrayList<>();

    /// Writes a value, in place of a former one of the same name.
    ///
    /// @param name 1 to 200 signs; stands in the file as it is, so it must tell nothing: an id or a digest
    /// @param value copied
    public SealedBatch put(String name, byte[] value) {
        changes.add(new Change(checked(name), Optional.of(value.clone())));
        return this;
    }

    /// Takes a value out; its bytes are overwritten in the file.
    public SealedBatch remove(String name) {
        changes.add(new Change(checked(name), Optional.empty()));
        return this;
    }

    /// How many changes there are.
    public int size() {
        return changes.size();
    }

    List<Change> changes() {
        return changes;
    }

    static String checked(String name) {
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 signs");
        }
        return name;
    }

    /// One change; without a value it removes.
    static final class Change {
        final String name;
        final Optional<byte[]> value;

        Change(String name, Optional<byte[]> value) {
            this.name = name;
            this.value = value;
        }
    }
}
