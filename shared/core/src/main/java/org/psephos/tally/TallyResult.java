package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.OptionId;
import org.psephos.common.PlaceId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.json.CanonicalJson;

/// The count of an election: a value that every host computes alike from the same set of records.
///
/// @param election the election
/// @param ballots the fingerprint of the sealed ballot, once there is one
/// @param kind open or secret; a secret election has no contests here
/// @param state the state of the life cycle
/// @param turnout how many were on the list, came and voted
/// @param places the same per polling place
/// @param contests the votes
/// @param exceptions records that count nothing, and why, sorted
/// @param checks whether the sums fit
public record TallyResult(
        ElectionId election,
        List<Fingerprint> ballots,
        ElectionKind kind,
        ElectionState state,
        Turnout turnout,
        List<PlaceTurnout> places,
        List<ContestCount> contests,
        List<Exceptional> exceptions,
        List<SumCheck> checks) {

    public TallyResult {
        ballots = List.copyOf(ballots);
        places = List.copyOf(places);
        contests = List.copyOf(contests);
        exceptions = List.copyOf(exceptions);
        checks = List.copyOf(checks);
    }

    /// How many voters.
    ///
    /// @param registered on the list now
    /// @param checkedIn of these, those who came
    /// @param cast of these, those whose vote counts
    public record Turnout(int registered, int checkedIn, int cast) {}

    /// The turnout of one polling place.
    ///
    /// @param place where
    /// @param turnout how many
    public record PlaceTurnout(PlaceId place, Turnout turnout) {}

    /// The votes in one contest.
    ///
    /// @param contest which
    /// @param cast votes in force on a ballot that has the contest
    /// @param options votes per option, in the order of the definition
    /// @param blank votes without any choice
    /// @param undervotes choices that were left in votes that are not blank
    /// @param max how many choices a vote could hold
    public record ContestCount(
            ContestId contest, int cast, List<OptionCount> options, int blank, int undervotes, int max) {
        public ContestCount {
            options = List.copyOf(options);
        }

        /// All choices made.
        public int votes() {
            return options.stream().mapToInt(OptionCount::votes).sum();
        }
    }

    /// The votes for one option.
    ///
    /// @param option which
    /// @param votes how many
    public record OptionCount(OptionId option, int votes) {}

    /// One sum that has to fit before a result is published.
    ///
    /// @param name what is compared
    /// @param ok whether it fits
    public record SumCheck(String name, boolean ok) {}

    /// The fingerprint of the sealed ballot, once there is one.
    public Optional<Fingerprint> ballot() {
        return ballots.stream().findFirst();
    }

    /// The count of a contest.
    public Optional<ContestCount> contest(ContestId contest) {
        return contests.stream().filter(each -> each.contest().equals(contest)).findFirst();
    }

    /// Whether every sum fits; a result that does not is not published.
    public boolean isSound() {
        return checks.stream().allMatch(SumCheck::ok);
    }

    /// The exceptions of one reason.
    public List<Exceptional> exceptions(VoidReason reason) {
        return exceptions.stream().filter(each -> each.reason() == reason).toList();
    }

    /// SHA-256 of the canonical form: two hosts that counted the same records show the same.
    public Digest digest() {
        return Hashing.sha256(CanonicalJson.write(TallyJson.write(this)));
    }
}
