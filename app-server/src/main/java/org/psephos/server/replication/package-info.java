/// Copies of other servers' chains by verified pull (`docs/ledger.md` section 5): nothing unverified is ever stored, a
/// copy can be stopped and taken up anywhere, and two histories of one chain stop it and are kept as evidence.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`, `.chain`, `.store`, `.verify`, `.wire.command`,
/// `.client`, the server's `log` and `feed`.
/// Must not depend on: the server's `ledger` and `command` (a copy has no way to append to a chain), windows.
/// Entry point: start reading at [org.psephos.server.replication.ChainPull].
@NullMarked
package org.psephos.server.replication;

import org.jspecify.annotations.NullMarked;
