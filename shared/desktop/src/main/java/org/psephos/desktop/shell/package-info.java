/// The frame that every staff app wears: strip, title bar, navigation, page, foot; settings of the display; start-up.
///
/// May depend on: JavaFX, `org.psephos.common`, `org.psephos.election`, the other general packages of the desktop.
/// Must not depend on: any app.
/// Entry point: start reading at [org.psephos.desktop.shell.StaffFrame].
@NullMarked
package org.psephos.desktop.shell;

import org.jspecify.annotations.NullMarked;
