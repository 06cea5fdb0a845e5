/// The people of a site: who may sign in and do what, invitations, one-time codes.
///
/// May depend on: `org.psephos.controlpanel.service`, `shared/desktop`, `shared/core`.
/// Must not depend on: other pages of the panel, any other app.
/// Entry point: start reading at [org.psephos.controlpanel.screen.people.PeopleView].
@NullMarked
package org.psephos.controlpanel.screen.people;

import org.jspecify.annotations.NullMarked;
