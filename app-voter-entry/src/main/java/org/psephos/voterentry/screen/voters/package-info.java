/// The page of all voters: search as you type, filters, the selected voter with history and acts.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.voterentry.service`, the toolkit (views only).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.voters.VotersViewModel].
@NullMarked
package org.psephos.voterentry.screen.voters;

import org.jspecify.annotations.NullMarked;
