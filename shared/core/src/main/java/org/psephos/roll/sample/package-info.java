/// The bundled sample: a municipal election of the invented town of Vallamar and its voter roll, all drawn from a
/// seed. `docs/sample/` holds what it writes; a test compares.
///
/// May depend on: `org.psephos.common`, `.json`, `.election`, `.roll`.
/// Must not depend on: anything else; no product path uses it but the demonstration, the tour and benchmarks.
/// Entry point: start reading at [org.psephos.roll.sample.SampleElection] and [org.psephos.roll.sample.SampleRoll].
@NullMarked
package org.psephos.roll.sample;

import org.jspecify.annotations.NullMarked;
