package org.psephos.desktop.kiosk.session;

import org.psephos.common.Problem;

/// Where a ballot is after it was cast.
public sealed interface Standing {

    /// Kept for good in this station's sealed box; it goes on as soon as the server is reached.
    record Kept() implements Standing {}

    /// In the ballot box: the server has it in its record (level A1).
    record InBox() implements Standing {}

    /// The server did not take it.
    ///
    /// @param problem why
    record Refused(Problem problem) implements Standing {}
}
