/// The JavaFX thread and its scenes, from outside: for whoever drives windows as a person does.
///
/// May depend on: `org.psephos.desktop.theme`, `org.psephos.common`.
/// Must not depend on: any other package of the command line.
/// Entry point: start reading at [org.psephos.cli.screen.OnScreen].
@NullMarked
package org.psephos.cli.screen;

import org.jspecify.annotations.NullMarked;
