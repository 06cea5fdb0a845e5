/// What the vote casting station does: follows the chains, admits slips, makes and keeps votes. No JavaFX scenes.
///
/// May depend on: `org.psephos` of the core, `org.psephos.desktop.kiosk.session`.
/// Must not depend on: `.screen`, JavaFX scenes.
/// Entry point: start reading at [org.psephos.votecast.service.StationBox].
@NullMarked
package org.psephos.votecast.service;

import org.jspecify.annotations.NullMarked;
