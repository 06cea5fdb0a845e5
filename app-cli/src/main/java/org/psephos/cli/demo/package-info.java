/// The script of the demonstration, act by act: a whole election on the bundled sample through the real apps and two
/// real servers, checked from outside.
///
/// May depend on: every module.
/// Must not depend on: `org.psephos.cli.tour`.
/// Entry point: start reading at [org.psephos.cli.demo.Demo].
@NullMarked
package org.psephos.cli.demo;

import org.jspecify.annotations.NullMarked;
