/// The icon of each program, as the build copies it from the folder `icons/` at the root.
///
/// May depend on: JavaFX.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.desktop.icons.AppIcon].
@NullMarked
package org.psephos.desktop.icons;

import org.jspecify.annotations.NullMarked;
