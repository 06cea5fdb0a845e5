package org.psephos.election;

import java.util.List;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;

/// A voter's choices in one contest. Kept in the order of the option ids, so that the order in which a voter marked
/// them does not show. Prints as `***`.
///
/// @param contest the contest
/// @param options the chosen options, each once; none is a blank vote
public record Selection(ContestId contest, List<OptionId> options) {

    /// Puts the options in order; a double one is kept, and is an invalid vote.
    public Selection {
        options = options.stream().sorted().toList();
    }

    /// A blank vote.
    public static Selection blank(ContestId contest) {
        return new Selection(contest, List.of());
    }

    @Override
    public String toString() {
        return "***";
    }
}
