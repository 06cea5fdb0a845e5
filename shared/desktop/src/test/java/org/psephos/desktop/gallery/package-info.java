/// Pictures of the general pieces, to be looked at beside the drawings; run [Gallery] by hand under a display.
///
/// May depend on: everything of the desktop.
/// Must not depend on: any app.
/// Entry point: start reading at [org.psephos.desktop.gallery.Gallery].
@NullMarked
package org.psephos.desktop.gallery;

import org.jspecify.annotations.NullMarked;
