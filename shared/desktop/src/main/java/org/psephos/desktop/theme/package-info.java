/// How everything looks: style sheets, bundled fonts, sizes in pixels and millimetres, and the words of the screens.
///
/// May depend on: JavaFX, AtlantaFX, `org.psephos.common`.
/// Must not depend on: any other Psephos package of the desktop.
/// Entry point: start reading at [org.psephos.desktop.theme.Theme].
@NullMarked
package org.psephos.desktop.theme;

import org.jspecify.annotations.NullMarked;
