package org.psephos.votecast.screen;

import org.psephos.desktop.kiosk.session.KioskSession;

/// One kiosk of this station.
///
/// @param number counts the kiosks from 1
/// @param session its state machine
public record Kiosk(int number, KioskSession session) {

    /// The part of its ids, `kiosk-1`.
    String id() {
        return "kiosk-" + number;
    }
}
