/// What every use case of this app stands on: the desk, the election it works in, and the way out for records.
///
/// May depend on: `org.psephos.{common,crypto,json,election,record,wire,client}`.
/// Must not depend on: JavaFX; any screen.
/// Entry point: start reading at [org.psephos.voterentry.service.Records].
@NullMarked
package org.psephos.voterentry.service;

import org.jspecify.annotations.NullMarked;
