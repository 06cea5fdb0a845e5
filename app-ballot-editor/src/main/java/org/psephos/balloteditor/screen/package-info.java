/// The screens of the ballot editor: for each a view, and a view model that knows no nodes.
///
/// May depend on: `org.psephos.balloteditor.service`, `shared/core`, `shared/desktop`, JavaFX.
/// Must not depend on: the server engine, any other app.
/// Entry point: start reading at [org.psephos.balloteditor.screen.EditorViewModel].
@NullMarked
package org.psephos.balloteditor.screen;

import org.jspecify.annotations.NullMarked;
