/// Check-ins that two desks made for one voter.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.client`, `org.psephos.voterentry.service`, the toolkit (views).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.anomaly.AnomaliesView].
@NullMarked
package org.psephos.voterentry.screen.anomaly;

import org.jspecify.annotations.NullMarked;
