/// What the demonstration stands on: its people, two servers and the cable between them, and whoever works behind the
/// scene through the apps' own services; what is checked and what is told.
///
/// May depend on: every module, `org.psephos.cli.app`.
/// Must not depend on: the other packages of the demonstration, `org.psephos.cli.tour`.
/// Entry point: start reading at [org.psephos.cli.demo.world.DemoWorld].
@NullMarked
package org.psephos.cli.demo.world;

import org.jspecify.annotations.NullMarked;
