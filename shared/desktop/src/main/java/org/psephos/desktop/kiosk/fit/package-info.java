/// Fitting the kiosk to its screen: an officer lays a bank card on the glass and fits a frame to it, because what the
/// operating system says about millimetres is often wrong. Without a fit a kiosk does not open for voting.
///
/// May depend on: `.part`, `.look`, `org.psephos.desktop.theme`, `org.psephos.common.text`, JavaFX.
/// Must not depend on: sessions, the network, staff screens.
/// Entry point: start reading at [org.psephos.desktop.kiosk.fit.FitViewModel].
@NullMarked
package org.psephos.desktop.kiosk.fit;

import org.jspecify.annotations.NullMarked;
