/// The command line: one program with sub-commands, from which the launcher starts everything.
///
/// May depend on: every module.
/// Must not depend on: nothing else; nothing may depend on this module.
/// Entry point: start reading at [org.psephos.cli.app.Main].
@NullMarked
package org.psephos.cli.app;

import org.jspecify.annotations.NullMarked;
