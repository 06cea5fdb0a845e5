package org.psephos.votecast;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class VoteCastLayeringTest extends LayeringRules {}
