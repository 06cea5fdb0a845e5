/// What each command does. The gate asks the one table of rights first; handlers are reached through it only.
///
/// May depend on: `shared/core`, `org.psephos.server.{log,feed,session,ledger}`.
/// Must not depend on: sockets, `org.psephos.wire.WireServer`, any window.
/// Entry point: start reading at [org.psephos.server.command.CommandGate].
@NullMarked
package org.psephos.server.command;

import org.jspecify.annotations.NullMarked;
