/// The voter's session as a state machine: pages, choices, limits of time, and what it asks of the station.
///
/// May depend on: JavaFX beans, `org.psephos.common`, `org.psephos.election`, `.look`, `org.psephos.desktop.task`,
/// `org.psephos.desktop.theme`.
/// Must not depend on: JavaFX scenes and stages, the network.
/// Entry point: start reading at [org.psephos.desktop.kiosk.session.KioskSession].
@NullMarked
package org.psephos.desktop.kiosk.session;

import org.jspecify.annotations.NullMarked;
