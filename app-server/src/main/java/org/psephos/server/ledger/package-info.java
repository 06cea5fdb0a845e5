/// The server's chains: opening and making them, judging records before they enter, and telling the world afterwards.
///
/// May depend on: `shared/core`, `org.psephos.server.{log,feed}`.
/// Must not depend on: sessions, sockets, any window.
/// Entry point: start reading at [org.psephos.server.ledger.ChainHub] and [org.psephos.server.ledger.RecordDesk].
@NullMarked
package org.psephos.server.ledger;

import org.jspecify.annotations.NullMarked;
