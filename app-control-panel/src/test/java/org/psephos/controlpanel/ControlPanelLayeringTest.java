package org.psephos.controlpanel;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class ControlPanelLayeringTest extends LayeringRules {}
