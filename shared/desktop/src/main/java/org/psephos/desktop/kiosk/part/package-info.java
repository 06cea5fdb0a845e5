/// The building blocks of the voter's screens: things that are pressed, columns with "More", the focus ring, rich text.
///
/// May depend on: `org.psephos.desktop.kiosk.look`, JavaFX, Ikonli.
/// Must not depend on: any page, any service.
/// Entry point: start reading at [org.psephos.desktop.kiosk.part.Pressable].
@NullMarked
package org.psephos.desktop.kiosk.part;

import org.jspecify.annotations.NullMarked;
