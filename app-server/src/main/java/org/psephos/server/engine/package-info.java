/// The server without a window: its data folder, lock, keys, chains and writers. Embeddable.
///
/// May depend on: all of `shared/core`, `org.psephos.server.{log,feed,session,command,listener,replication}`.
/// Must not depend on: JavaFX, any app, `org.psephos.server.window`.
/// Entry point: start reading at [org.psephos.server.engine.Engine].
@NullMarked
package org.psephos.server.engine;

import org.jspecify.annotations.NullMarked;
