package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;

/// Where one voter stands in one election.
///
/// @param voter who
/// @param standing on the list, struck off, in, voted
/// @param enrolments the entry on the list, if there was ever one
/// @param checkIns the check-in in force, if there is one
/// @param doubles further check-ins, by desks that could not see each other, which nobody has settled yet
/// @param slips commitments to the slips that can still be used, the latest last
/// @param inForce the vote that counts, if there is one; its choices print as `***`
/// @param exceptions this voter's records that count nothing, and why
public record VoterState(
        VoterId voter,
        Standing standing,
        List<Statement.Enrolment> enrolments,
        List<CheckIn> checkIns,
        List<CheckIn> doubles,
        List<Digest> slips,
        List<CastInForce> inForce,
        List<Exceptional> exceptions) {

    public VoterState {
        enrolments = List.copyOf(enrolments);
        checkIns = List.copyOf(checkIns);
        doubles = List.copyOf(doubles);
        slips = List.copyOf(slips);
        inForce = List.copyOf(inForce);
        exceptions = List.copyOf(exceptions);
    }

    /// The steps of a voter's day.
    public enum Standing {
        /// Not on the list.
        UNKNOWN,
        /// On the list.
        REGISTERED,
        /// Struck off the list.
        WITHDRAWN,
        /// Checked in, with a slip.
        CHECKED_IN,
        /// A vote is in force.
        VOTED
    }

    /// A check-in.
    ///
    /// @param stamp when, and its record
    /// @param sum the record's digest, by which two officials name it
    /// @param says where and with which slip
    /// @param clerk who confirmed
    public record CheckIn(Stamp stamp, Digest sum, Statement.CheckedIn says, OperatorId clerk) {}

    /// A vote in force.
    ///
    /// @param stamp when, and its record
    /// @param sum the record's digest, from which its tracking code is made
    /// @param says what was cast
    public record CastInForce(Stamp stamp, Digest sum, Statement.Cast says) {}

    /// The entry on the list, if there is one.
    public Optional<Statement.Enrolment> enrolment() {
        return enrolments.stream().findFirst();
    }

    /// The check-in in force, if there is one.
    public Optional<CheckIn> checkIn() {
        return checkIns.stream().findFirst();
    }

    /// The vote that counts, if there is one.
    public Optional<CastInForce> cast() {
        return inForce.stream().findFirst();
    }

    /// Why a record of this voter counts nothing; empty when it counts.
    public Optional<VoidReason> voidReason(RecordId record) {
        return exceptions.stream()
                .filter(each -> each.record().equals(record))
                .map(Exceptional::reason)
                .findFirst();
    }
}
