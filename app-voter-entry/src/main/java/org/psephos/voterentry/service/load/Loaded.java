package org.psephos.voterentry.service.load;

import java.util.Optional;
import org.psephos.common.Problem;

/// What an import did.
///
/// @param lines how many lines are on the server now
/// @param cut why it ended before the last line; empty when it did not
public record Loaded(int lines, Optional<Problem> cut) {}
