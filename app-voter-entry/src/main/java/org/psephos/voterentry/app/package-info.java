/// Puts voter entry together: the station, its server, the window and its pages.
///
/// May depend on: every package of this app, `org.psephos.desktop`, `org.psephos.client`; the wiring also the engine.
/// Must not depend on: other apps.
/// Entry point: start reading at [org.psephos.voterentry.app.VoterEntryApp] and
/// [org.psephos.voterentry.app.VoterEntryWiring].
@NullMarked
package org.psephos.voterentry.app;

import org.jspecify.annotations.NullMarked;
