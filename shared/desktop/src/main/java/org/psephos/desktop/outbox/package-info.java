/// What waits on this machine for the server: the pill in the title bar and the list behind it.
///
/// May depend on: JavaFX, `org.psephos.common`, `org.psephos.client`, `org.psephos.desktop.{theme,task,part,message}`.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.desktop.outbox.OutboxSummary].
@NullMarked
package org.psephos.desktop.outbox;

import org.jspecify.annotations.NullMarked;
