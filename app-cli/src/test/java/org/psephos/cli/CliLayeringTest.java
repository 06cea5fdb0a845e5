package org.psephos.cli;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class CliLayeringTest extends LayeringRules {}
