/// What people read: text bundles with plurals, languages, and names kept apart from the sentence around them.
///
/// May depend on: `org.psephos.common`, ICU4J.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.common.text.Texts].
@NullMarked
package org.psephos.common.text;

import org.jspecify.annotations.NullMarked;
