/// The server from an app's point of view: the one that was named, the one that lives on the data folder, or one inside
/// the app's own program; and what becomes of it when its program ends.
///
/// May depend on: `org.psephos.server.engine`, `org.psephos.station` of the core.
/// Must not depend on: JavaFX, any app. Apps use it from their wiring only.
/// Entry point: start reading at [org.psephos.server.home.StationHome].
@NullMarked
package org.psephos.server.home;

import org.jspecify.annotations.NullMarked;
