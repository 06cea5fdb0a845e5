/// The one place where screens leave the JavaFX thread and come back to it.
///
/// May depend on: JavaFX beans, `org.psephos.common`, `org.psephos.desktop.theme`.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.desktop.task.Tasks].
@NullMarked
package org.psephos.desktop.task;

import org.jspecify.annotations.NullMarked;
