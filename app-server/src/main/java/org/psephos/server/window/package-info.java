/// The server's window: site, address, fingerprint in words, the one-time code, the state, start and stop.
///
/// May depend on: JavaFX, `org.psephos.desktop`, `org.psephos.server.engine`.
/// Must not depend on: any app; nothing of the engine depends on this package.
/// Entry point: start reading at [org.psephos.server.window.ServerWindow].
@NullMarked
package org.psephos.server.window;

import org.jspecify.annotations.NullMarked;
