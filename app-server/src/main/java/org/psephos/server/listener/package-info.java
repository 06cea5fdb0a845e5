/// The server's door to our own network: turns connections into sessions and requests into commands.
///
/// May depend on: `org.psephos.wire`, `org.psephos.server.{command,session,feed,log}`.
/// Must not depend on: chains, stores, any window.
/// Entry point: start reading at [org.psephos.server.listener.NetworkListener].
@NullMarked
package org.psephos.server.listener;

import org.jspecify.annotations.NullMarked;
