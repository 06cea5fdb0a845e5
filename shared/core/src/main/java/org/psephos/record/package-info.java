/// Records: what is signed, how it becomes bytes, what the body of each kind holds (`docs/record-format.md`).
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.election`.
/// Must not depend on: `.chain`, `.store`, `.tally`, `.wire` or anything built on them.
/// Entry point: start reading at [org.psephos.record.SignedRecord] and [org.psephos.record.RecordKind].
@NullMarked
package org.psephos.record;

import org.jspecify.annotations.NullMarked;
