/// Check-in: who stands at the desk, what the list says about them, and the slip they get.
///
/// May depend on: `org.psephos.{common,crypto,json,election,record,tally,qr,client}`, `..service.person`.
/// Must not depend on: JavaFX; any screen.
/// Entry point: start reading at [org.psephos.voterentry.service.desk.CheckInDesk].
@NullMarked
package org.psephos.voterentry.service.desk;

import org.jspecify.annotations.NullMarked;
