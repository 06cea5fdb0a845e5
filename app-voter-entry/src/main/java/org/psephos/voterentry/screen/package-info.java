/// What all pages of this app share: texts, and how names, dates and places are said.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.voterentry.service`.
/// Must not depend on: sockets, stores, any one page.
/// Entry point: start reading at [org.psephos.voterentry.screen.Say].
@NullMarked
package org.psephos.voterentry.screen;

import org.jspecify.annotations.NullMarked;
