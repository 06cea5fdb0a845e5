/// From a camera, a picture file or a hand scanner to the thing that a code names.
///
/// A camera thread takes frames through the webcam-capture API, another reads the newest one, and the dialog shows
/// both. What a code means is decided in `org.psephos.qr`; where it leads is decided by the app's [ScanTarget].
/// Nothing that a camera saw is ever stored.
///
/// May depend on: `org.psephos.common`, `org.psephos.crypto`, `org.psephos.qr`, JavaFX, webcam-capture,
/// `org.psephos.desktop.{task,theme,part,message}`.
/// Must not depend on: apps, `org.psephos.desktop.shell`.
/// Entry point: start reading at [CameraService] (frames and states) and [ScanViewModel] (what the dialog says).
@NullMarked
package org.psephos.desktop.camera;

import org.jspecify.annotations.NullMarked;
