/// The operator's console of vote casting: kiosks and their state, hand-over, balance. Never a voter's choice.
///
/// May depend on: `.service`, `org.psephos.desktop`, JavaFX.
/// Must not depend on: `.app`.
/// Entry point: start reading at [org.psephos.votecast.screen.ConsoleViewModel].
@NullMarked
package org.psephos.votecast.screen;

import org.jspecify.annotations.NullMarked;
