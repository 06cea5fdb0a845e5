/// The check-in page: one field that always listens, one answer, one act.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.voterentry.service`, the toolkit (views only).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.checkin.CheckInViewModel].
@NullMarked
package org.psephos.voterentry.screen.checkin;

import org.jspecify.annotations.NullMarked;
