/// Start and wiring of the control panel: which server, which station, which window.
///
/// May depend on: everything of this app, `shared/core`, `shared/desktop`; the server engine from the wiring class
/// only.
/// Must not depend on: any other app.
/// Entry point: start reading at [org.psephos.controlpanel.app.ControlPanelWiring].
@NullMarked
package org.psephos.controlpanel.app;

import org.jspecify.annotations.NullMarked;
