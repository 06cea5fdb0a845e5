package org.psephos.election;

/// Where a definition comes from.
public sealed interface Lineage {

    /// Written anew.
    record First() implements Lineage {}

    /// A copy of an earlier definition, which it does not change.
    ///
    /// @param parent the fingerprint of the definition that was copied
    record CopyOf(Fingerprint parent) implements Lineage {}

    /// Written anew.
    static Lineage first() {
        return new First();
    }
}
