/// Joining a server that does not know this station yet: name and role, the six words that both screens show, or the
/// server's join code in one step.
///
/// May depend on: `org.psephos.desktop.{part,message,task,theme,camera}`, and `org.psephos.station` of the core.
/// Must not depend on: any app, the server engine.
/// Entry point: start reading at [org.psephos.desktop.join.JoinView].
@NullMarked
package org.psephos.desktop.join;

import org.jspecify.annotations.NullMarked;
