/// Who is connected and signed in: sessions, accounts' private side, sign-in delays, and the desk for those who join.
///
/// May depend on: `shared/core`, `org.psephos.server.log`.
/// Must not depend on: sockets, chain files, any window.
/// Entry point: start reading at [org.psephos.server.session.Sessions].
@NullMarked
package org.psephos.server.session;

import org.jspecify.annotations.NullMarked;
