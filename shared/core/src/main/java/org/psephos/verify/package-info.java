/// The verifier: reads chains again from their files alone and names every check (`docs/ledger.md` section 6).
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.record`, `.chain`, `.store`, `.tally`.
/// Must not depend on: `.wire`, `.client`, any server or app.
/// Entry point: start reading at [org.psephos.verify.Verifier].
@NullMarked
package org.psephos.verify;

import org.jspecify.annotations.NullMarked;
