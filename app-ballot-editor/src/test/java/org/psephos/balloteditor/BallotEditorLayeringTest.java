package org.psephos.balloteditor;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class BallotEditorLayeringTest extends LayeringRules {}
