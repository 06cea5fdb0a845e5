/// Fixtures, a clock turned by hand, an in-process world of servers, and the layering rules. Ships to no user.
///
/// May depend on: `shared/core`, JUnit, ArchUnit.
/// Must not depend on: any app; JavaFX.
/// Entry point: start reading at [org.psephos.testkit.HandTime].
@NullMarked
package org.psephos.testkit;

import org.jspecify.annotations.NullMarked;
