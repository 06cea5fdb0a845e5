package org.psephos.common;

/// Assertions of invariants that stay on in the product: a broken one stops the operation loudly.
public final class Check {

    private Check() {}

    /// @throws IllegalStateException with `invariant` when `holds` is false
    public static void that(boolean holds, String invariant) {
        if (!holds) {
            throw new IllegalStateException("broken invariant: " + invariant);
        }
    }
}
