package org.psephos.voterentry;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class VoterEntryLayeringTest extends LayeringRules {}
