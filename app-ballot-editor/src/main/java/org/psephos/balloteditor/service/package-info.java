/// What an official does with elections, without a window: edit, translate, save, review, approve, seal, copy.
///
/// May depend on: `shared/core`.
/// Must not depend on: JavaFX, `org.psephos.balloteditor.screen`, any other app.
/// Entry point: start reading at [org.psephos.balloteditor.service.BallotOffice].
@NullMarked
package org.psephos.balloteditor.service;

import org.jspecify.annotations.NullMarked;
