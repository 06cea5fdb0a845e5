/// What an election is: its definition with texts per language, the rules of its contests, its life cycle, and the
/// marks that one voter makes.
///
/// May depend on: `org.psephos.common`, `org.psephos.json`, `org.psephos.crypto` (digests only), ICU.
/// Must not depend on: `.record`, `.chain`, `.store`, `.tally` or anything that knows how it is stored or sent.
/// Entry point: start reading at [org.psephos.election.Election], then [org.psephos.election.BallotMarking].
@NullMarked
package org.psephos.election;

import org.jspecify.annotations.NullMarked;
