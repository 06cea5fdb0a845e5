package org.psephos.desktop.camera;

import java.util.function.Consumer;
import org.psephos.qr.Scanned;

/// Where a scanned code leads: the app looks it up and opens the record.
@FunctionalInterface
public interface ScanTarget {

    /// Opens what the code names. On the JavaFX thread; must return at once.
    ///
    /// @param scanned what the code means
    /// @param answer takes, on the JavaFX thread, what to show large beside the camera while scanning goes on
    void open(Scanned scanned, Consumer<ScanAnswer> answer);
}
