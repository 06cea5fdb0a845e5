package org.psephos.desktop.station;

import org.psephos.common.Id;
import org.psephos.qr.Scanned;

/// Where scanned codes lead in one app.
@FunctionalInterface
public interface ScanFinder {

    /// What became of an id.
    enum Found {
        /// Its page or dialog is open.
        HERE,
        /// It is being looked for; whoever looks says so when it is not found.
        LATER,
        /// This app shows such things and knows none with this id.
        MISSING,
        /// This app does not show such things.
        ELSEWHERE
    }

    /// Opens what the id names. A bare UUID is tried as every kind in turn, the record last. On the JavaFX thread.
    Found find(Id id);

    /// Takes a code that is no id: a fingerprint, a slip, an invitation. Whether it was taken; otherwise it is said
    /// what it is and where it belongs.
    default boolean take(Scanned code) {
        return false;
    }
}
