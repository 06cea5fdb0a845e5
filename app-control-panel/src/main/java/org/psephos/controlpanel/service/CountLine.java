package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.psephos.common.ContestId;
import org.psephos.common.OptionId;
import org.psephos.crypto.Digest;

/// A count as the panel shows it; the same records give the same digest on every host.
///
/// @param at when it was counted
/// @param host from whose records
/// @param registered voters registered and not withdrawn
/// @param checkedIn voters who came
/// @param cast casts in force
/// @param contests one per contest, in the order of the ballot
/// @param exceptions how many records count nothing, by the word of the reason
/// @param digest of the whole result
/// @param shown whether choices may be shown now; else turnout only
public record CountLine(
        Instant at,
        String host,
        long registered,
        long checkedIn,
        long cast,
        List<ContestCount> contests,
        Map<String, Integer> exceptions,
        Digest digest,
        boolean shown) {

    public CountLine {
        contests = List.copyOf(contests);
        exceptions = Map.copyOf(exceptions);
    }

    /// The count of one contest.
    ///
    /// @param contest which
    /// @param votes by option, in the order of the ballot
    /// @param blank ballots left blank in this contest
    /// @param undervotes choices that were not used on ballots that are not blank
    public record ContestCount(ContestId contest, List<OptionCount> votes, long blank, long undervotes) {
        public ContestCount {
            votes = List.copyOf(votes);
        }
    }

    /// The votes of one option.
    ///
    /// @param option which
    /// @param votes how many
    public record OptionCount(OptionId option, long votes) {}
}
