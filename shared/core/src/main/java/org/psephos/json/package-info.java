/// JSON as records and messages use it: a small immutable tree, a strict reader, and the one canonical form.
///
/// May depend on: `org.psephos.common`, Jackson's streaming parser.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.json.CanonicalJson].
@NullMarked
package org.psephos.json;

import org.jspecify.annotations.NullMarked;
