/// Windows and wiring of vote casting; the only place that may start a server in this program.
///
/// May depend on: everything of this app, `org.psephos.desktop`, `org.psephos.station`, `org.psephos.server.engine`.
/// Must not depend on: another app.
/// Entry point: start reading at [org.psephos.votecast.app.Wiring].
@NullMarked
package org.psephos.votecast.app;

import org.jspecify.annotations.NullMarked;
