/// The small pieces that every staff screen is put together from: state words, tags, buttons, cards, fields, tables.
///
/// May depend on: JavaFX, Ikonli, AtlantaFX controls, `org.psephos.common`, `org.psephos.desktop.theme`.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.desktop.part.Buttons] and [org.psephos.desktop.part.Card].
@NullMarked
package org.psephos.desktop.part;

import org.jspecify.annotations.NullMarked;
