/// Live topics: numbered events, kept for a while, pushed to whoever follows.
///
/// May depend on: `org.psephos.common`, `.json`, `.wire.command`.
/// Must not depend on: sockets, chains, sessions, any window.
/// Entry point: start reading at [org.psephos.server.feed.Feed].
@NullMarked
package org.psephos.server.feed;

import org.jspecify.annotations.NullMarked;
