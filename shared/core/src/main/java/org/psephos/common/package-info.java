/// What every other package needs: ids, time, chance, limits, outcomes and problem codes.
///
/// May depend on: the JDK.
/// Must not depend on: any other Psephos package.
/// Entry point: start reading at [org.psephos.common.Limits] and [org.psephos.common.Outcome].
@NullMarked
package org.psephos.common;

import org.jspecify.annotations.NullMarked;
