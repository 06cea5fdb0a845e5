/// The audit chain as a live list: who did what, where, when, and how it ended. Never a choice.
///
/// May depend on: `org.psephos.controlpanel.service`, `shared/desktop`, `shared/core`.
/// Must not depend on: other pages of the panel, any other app.
/// Entry point: start reading at [org.psephos.controlpanel.screen.audit.AuditView].
@NullMarked
package org.psephos.controlpanel.screen.audit;

import org.jspecify.annotations.NullMarked;
