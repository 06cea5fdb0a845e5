/// What an operator sees and does, without a window: the state of the server, its live topics, the count.
///
/// May depend on: `shared/core`.
/// Must not depend on: JavaFX, `org.psephos.controlpanel.screen`, any other app.
/// Entry point: start reading at [org.psephos.controlpanel.service.PanelServer].
@NullMarked
package org.psephos.controlpanel.service;

import org.jspecify.annotations.NullMarked;
