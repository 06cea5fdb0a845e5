/// Reading a roll from a file: look, dry run, import, list of faults.
///
/// May depend on: `org.psephos.{common,roll}`, `..service`, `..service.person`,
/// `..service.desk`.
/// Must not depend on: JavaFX; any screen.
/// Entry point: start reading at [org.psephos.voterentry.service.load.RollLoader].
@NullMarked
package org.psephos.voterentry.service.load;

import org.jspecify.annotations.NullMarked;
