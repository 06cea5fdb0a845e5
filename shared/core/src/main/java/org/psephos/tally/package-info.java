/// What the records of an election add up to: two-person acts, the ballot's life, each voter's state, the count.
/// Everything here is a pure function of the set of records; the order in which they arrive never matters.
///
/// May depend on: `org.psephos.common`, `.json`, `.crypto`, `.election`, `.record`.
/// Must not depend on: `.store`, `.chain`, `.wire`, `.site` or a clock.
/// Entry point: start reading at [org.psephos.tally.ElectionBook] and [org.psephos.tally.Tally].
@NullMarked
package org.psephos.tally;

import org.jspecify.annotations.NullMarked;
