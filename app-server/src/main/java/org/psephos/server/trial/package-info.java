/// Trials of real server processes: kill, restart, verify. Used by tests and by the command line; no part of a server.
///
/// May depend on: everything of the core, the server's engine and replication.
/// Must not depend on: windows.
/// Entry point: start reading at [org.psephos.server.trial.KillTrial].
@NullMarked
package org.psephos.server.trial;

import org.jspecify.annotations.NullMarked;
