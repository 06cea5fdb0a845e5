/// Files: one SQLite database per chain, append-only, one writer (`docs/ledger.md` section 3); and the encrypted store
/// of private data.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`, `.chain`, the SQLite driver.
/// Must not depend on: `.tally`, `.wire` or anything built on them.
/// Entry point: start reading at [org.psephos.store.ChainStore] and [org.psephos.store.ChainView].
@NullMarked
package org.psephos.store;

import org.jspecify.annotations.NullMarked;
