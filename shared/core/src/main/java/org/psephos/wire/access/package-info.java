/// Who may do what: one table, denied by default. The server's gate asks it, and every client asks it before sending.
///
/// May depend on: `org.psephos.common`, `.election`, `.record`, `.site`, `.wire.command`.
/// Must not depend on: sockets, stores, any window.
/// Entry point: start reading at [org.psephos.wire.access.AccessTable].
@NullMarked
package org.psephos.wire.access;

import org.jspecify.annotations.NullMarked;
