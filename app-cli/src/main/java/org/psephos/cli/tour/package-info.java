/// The tour: a picture of every screen of every app, and the computed faults of each.
///
/// May depend on: every module.
/// Must not depend on: `org.psephos.cli.demo`.
/// Entry point: start reading at [org.psephos.cli.tour.TourCommand].
@NullMarked
package org.psephos.cli.tour;

import org.jspecify.annotations.NullMarked;
