/// The import page: file, columns, check, import.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.voterentry.service`, the toolkit (views only).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.load.LoadViewModel].
@NullMarked
package org.psephos.voterentry.screen.load;

import org.jspecify.annotations.NullMarked;
