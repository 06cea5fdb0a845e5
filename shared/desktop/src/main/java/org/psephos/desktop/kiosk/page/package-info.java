/// The pages of the kiosk, drawn from a session's state. The ballot editor's preview uses the same classes.
///
/// May depend on: `.session`, `.part`, `.look`, `org.psephos.desktop.theme`, JavaFX.
/// Must not depend on: the network, staff screens.
/// Entry point: start reading at [org.psephos.desktop.kiosk.page.KioskView].
@NullMarked
package org.psephos.desktop.kiosk.page;

import org.jspecify.annotations.NullMarked;
