package org.psephos.desktop;

import org.psephos.testkit.LayeringRules;

/// The layering of this module.
class DesktopLayeringTest extends LayeringRules {}
