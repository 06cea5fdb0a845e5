/// `psephos verify`: the verifier of the core on the command line.
///
/// May depend on: `shared/core`.
/// Must not depend on: any app, the server engine.
/// Entry point: start reading at [org.psephos.cli.verify.VerifyCommand].
@NullMarked
package org.psephos.cli.verify;

import org.jspecify.annotations.NullMarked;
