package org.psephos.desktop.kiosk.fit;

import java.util.Optional;
import org.psephos.desktop.theme.Millimetres;

/// Keeps how the screen of one kiosk was fitted.
public interface FitMemory {

    /// The scale that was fitted on this glass; none when it was fitted on another one or never.
    Optional<Millimetres> remembered(Glass glass);

    /// Keeps a fit; the one before is forgotten.
    void remember(Glass glass, Millimetres scale);
}
