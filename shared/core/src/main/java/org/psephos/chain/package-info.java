/// Chains as trees: hashes, proofs, tiles, work, notes and checkpoints (`docs/ledger.md`). Pure: no files, no sockets.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`.
/// Must not depend on: `.store`, `.wire` or anything built on them.
/// Entry point: start reading at [org.psephos.chain.Sealer] and [org.psephos.chain.Checkpoint].
@NullMarked
package org.psephos.chain;

import org.jspecify.annotations.NullMarked;
