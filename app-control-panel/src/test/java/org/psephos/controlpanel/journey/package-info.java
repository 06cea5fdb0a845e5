/// Journeys through the panel's own window on a real server: real engine, real TLS, real buttons.
///
/// May depend on: the control panel, the desktop pieces.
/// Must not depend on: stand-ins for the server.
/// Entry point: start reading at [org.psephos.controlpanel.journey.PanelDesk].
@NullMarked
package org.psephos.controlpanel.journey;

import org.jspecify.annotations.NullMarked;
