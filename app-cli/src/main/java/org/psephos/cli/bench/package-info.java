/// Named benchmarks: each prints what was measured, on what, and against which bar.
///
/// May depend on: every module of the suite.
/// Must not depend on: tests; nothing depends on it.
/// Entry point: start reading at [org.psephos.cli.bench.BenchCommand].
@NullMarked
package org.psephos.cli.bench;

import org.jspecify.annotations.NullMarked;
