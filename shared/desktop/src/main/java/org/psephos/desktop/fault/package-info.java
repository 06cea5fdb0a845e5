/// Computes what is wrong with a scene: cut or overlapping text, contrast, target sizes, names, order of focus.
///
/// May depend on: JavaFX, Ikonli, `org.psephos.desktop.theme`.
/// Must not depend on: any screen.
/// Entry point: start reading at [org.psephos.desktop.fault.FaultFinder].
@NullMarked
package org.psephos.desktop.fault;

import org.jspecify.annotations.NullMarked;
