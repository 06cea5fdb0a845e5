/// How a program speaks to a person: message bars, toasts, decisions, and the veil that captures attention.
///
/// May depend on: JavaFX, `org.psephos.common`, `org.psephos.desktop.{theme,task,part}`.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.desktop.message.MessageBar] and [org.psephos.desktop.message.Decision].
@NullMarked
package org.psephos.desktop.message;

import org.jspecify.annotations.NullMarked;
