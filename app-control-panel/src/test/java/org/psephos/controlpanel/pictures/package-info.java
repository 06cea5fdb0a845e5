/// A sample server, and pictures of the panel's screens made from it.
///
/// May depend on: the control panel, the desktop pieces.
/// Must not depend on: nothing else.
/// Entry point: start reading at [org.psephos.controlpanel.pictures.PanelPictures].
@NullMarked
package org.psephos.controlpanel.pictures;

import org.jspecify.annotations.NullMarked;
