/// Acts of officials at any station: what will be recorded, the reason, and who signs. A colleague signs once with name
/// and passphrase, while the person who sits there stays.
///
/// May depend on: `org.psephos.desktop.{message,part,task,theme}`, `org.psephos.station`.
/// Must not depend on: an app.
/// Entry point: start reading at [org.psephos.desktop.officials.OfficialsDialog].
@NullMarked
package org.psephos.desktop.officials;

import org.jspecify.annotations.NullMarked;
