/// QR codes on the screen and as files: black on white in every theme, crisp, with what they hold in words beside them.
///
/// May depend on: `org.psephos.common`, `org.psephos.crypto`, `org.psephos.qr`, `org.psephos.desktop.theme`,
/// `org.psephos.desktop.{message,part,task}`, JavaFX.
/// Must not depend on: apps, `org.psephos.desktop.camera`, `org.psephos.desktop.shell`.
/// Entry point: start reading at [org.psephos.desktop.qr.QrView] and [org.psephos.desktop.qr.QrDialogView].
@NullMarked
package org.psephos.desktop.qr;

import org.jspecify.annotations.NullMarked;
