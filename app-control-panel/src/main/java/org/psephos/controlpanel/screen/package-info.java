/// The screens of the control panel: for each a view, and a view model that knows no nodes.
///
/// May depend on: `org.psephos.controlpanel.service`, `shared/core`, `shared/desktop`, JavaFX.
/// Must not depend on: the server engine, any other app.
/// Entry point: start reading at [org.psephos.controlpanel.screen.LiveListViewModel].
@NullMarked
package org.psephos.controlpanel.screen;

import org.jspecify.annotations.NullMarked;
