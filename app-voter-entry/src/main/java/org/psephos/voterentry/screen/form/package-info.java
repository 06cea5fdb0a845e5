/// The form for a person: entering, changing, and who may be the same.
///
/// May depend on: `org.psephos.desktop`, `org.psephos.voterentry.service`, the toolkit (views only).
/// Must not depend on: sockets, stores, other pages.
/// Entry point: start reading at [org.psephos.voterentry.screen.form.FormViewModel].
@NullMarked
package org.psephos.voterentry.screen.form;

import org.jspecify.annotations.NullMarked;
