/// The server as a program of its own: headless, one READY line, ended by SIGTERM.
///
/// May depend on: `shared/core`, `org.psephos.server.{engine,log,replication}`.
/// Must not depend on: JavaFX, any window.
/// Entry point: start reading at [org.psephos.server.app.ServerMain].
@NullMarked
package org.psephos.server.app;

import org.jspecify.annotations.NullMarked;
