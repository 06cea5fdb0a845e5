package org.psephos.server;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class ServerLayeringTest extends LayeringRules {}
