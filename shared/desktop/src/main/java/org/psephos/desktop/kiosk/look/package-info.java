/// How the kiosk looks: millimetres, text sizes, contrast themes, and the style sheets made from them.
///
/// May depend on: `org.psephos.desktop.theme`, JavaFX.
/// Must not depend on: AtlantaFX, any screen.
/// Entry point: start reading at [org.psephos.desktop.kiosk.look.KioskSheet].
@NullMarked
package org.psephos.desktop.kiosk.look;

import org.jspecify.annotations.NullMarked;
