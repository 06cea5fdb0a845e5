package org.psephos.election;

import org.psephos.common.OptionId;

/// One thing that may be chosen in a contest.
///
/// @param id stable through every version of the definition
/// @param label the name as the voter reads it
/// @param detail one more line (party, occupation); may be empty
public record ContestOption(OptionId id, LocalText label, LocalText detail) {

    /// An option without a detail line.
    public static ContestOption of(String id, LocalText label) {
        return new ContestOption(new OptionId(id), label, LocalText.EMPTY);
    }

    /// This with another label.
    public ContestOption withLabel(LocalText next) {
        return new ContestOption(id, next, detail);
    }

    /// This with another detail line.
    public ContestOption withDetail(LocalText next) {
        return new ContestOption(id, label, next);
    }
}
