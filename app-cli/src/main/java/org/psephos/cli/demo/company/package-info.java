/// Who plays the demonstration: in silence, or with hands before the real windows while a presenter tells what happens.
///
/// May depend on: every module, `org.psephos.cli.demo.world`, `org.psephos.cli.screen`, `org.psephos.cli.app`.
/// Must not depend on: `org.psephos.cli.demo` itself, which is the script; `org.psephos.cli.tour`.
/// Entry point: start reading at [org.psephos.cli.demo.company.Company].
@NullMarked
package org.psephos.cli.demo.company;

import org.jspecify.annotations.NullMarked;
