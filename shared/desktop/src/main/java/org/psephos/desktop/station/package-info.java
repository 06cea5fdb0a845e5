/// A staff app on its station: the frame filled from the connection, sign-in before everything, lock, outbox.
///
/// May depend on: `org.psephos.desktop.{camera,message,shell,signin,outbox,qr,task,theme}`, and
/// `org.psephos.station` and `org.psephos.qr` of the core.
/// Must not depend on: any app, the server engine.
/// Entry point: start reading at [org.psephos.desktop.station.StaffApp].
@NullMarked
package org.psephos.desktop.station;

import org.jspecify.annotations.NullMarked;
