/// What waits on this machine, and what the server said.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.client`, `org.psephos.voterentry.service`, the toolkit (views).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.queue.OutboxView].
@NullMarked
package org.psephos.voterentry.screen.queue;

import org.jspecify.annotations.NullMarked;
