/// Signing in, the first administrator, enrolment, locking: nothing of an app exists before this is through.
///
/// May depend on: JavaFX, `org.psephos.common`, `org.psephos.site`, `org.psephos.desktop.{theme,task,part,message}`.
/// Must not depend on: any app.
/// Entry point: start reading at [org.psephos.desktop.signin.SignInViewModel].
@NullMarked
package org.psephos.desktop.signin;

import org.jspecify.annotations.NullMarked;
