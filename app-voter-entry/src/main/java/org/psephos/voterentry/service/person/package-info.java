/// The people of the roll as a desk works with them: their sheet of fields, versions, search, changes.
///
/// May depend on: `org.psephos.{common,json,election,record,roll,client}`.
/// Must not depend on: JavaFX; any screen.
/// Entry point: start reading at [org.psephos.voterentry.service.person.RollBook].
@NullMarked
package org.psephos.voterentry.service.person;

import org.jspecify.annotations.NullMarked;
