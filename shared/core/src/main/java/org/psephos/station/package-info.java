/// What every app is, without its window: a key, a connection, a person, an outbox, and the state of site and elections
/// folded live from the chains.
///
/// May depend on: `org.psephos.client`, `.wire`, `.site`, `.tally`, `.record`, `.election`, and what lies below them.
/// Must not depend on: any server, any app, JavaFX.
/// Entry point: start reading at [org.psephos.station.Station].
@NullMarked
package org.psephos.station;

import org.jspecify.annotations.NullMarked;
