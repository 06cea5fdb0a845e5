/// Our own network: TLS 1.3 with a key on both sides, frames, requests with replies, numbered events. It carries JSON
/// and raw blocks and knows no command; `docs/protocol.md` is its specification.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`.
/// Must not depend on: `.wire.command`, stores, any window.
/// Entry point: start reading at [org.psephos.wire.WireServer] and [org.psephos.wire.WireLink].
@NullMarked
package org.psephos.wire;

import org.jspecify.annotations.NullMarked;
