/// One record of a chain, whole: what it is, when, by whom, where it stands, and its code.
///
/// May depend on: `org.psephos.controlpanel.service`, `shared/desktop`, `shared/core`.
/// Must not depend on: other pages of the panel, any other app.
/// Entry point: start reading at [org.psephos.controlpanel.screen.record.RecordDialog].
@NullMarked
package org.psephos.controlpanel.screen.record;

import org.jspecify.annotations.NullMarked;
