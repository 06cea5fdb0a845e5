/// A sample office, and pictures of the editor's screens made from it.
///
/// May depend on: the ballot editor, the desktop pieces.
/// Must not depend on: nothing else.
/// Entry point: start reading at [org.psephos.balloteditor.pictures.EditorPictures].
@NullMarked
package org.psephos.balloteditor.pictures;

import org.jspecify.annotations.NullMarked;
