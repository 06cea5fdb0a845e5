package org.psephos.tally;

import java.util.ArrayList;
import java.util.List;

/// The records that concern one voter, in no particular order.
///
/// @param registrations the voter's entries on the list, with the record that holds each
/// @param withdrawals strikings off
/// @param checkIns arrivals
/// @param slips new slips
/// @param casts votes
record VoterRecords(
        List<Registration> registrations,
        List<Judged<Statement.Withdrawn>> withdrawals,
        List<Judged<Statement.CheckedIn>> checkIns,
        List<Judged<Statement.SlipGiven>> slips,
        List<Judged<Statement.Cast>> casts) {

    /// One entry on the list.
    ///
    /// @param record the record that holds it
    /// @param entry the entry
    record Registration(Judged<Statement.Registered> record, Statement.Enrolment entry) {}

    VoterRecords() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    VoterRecords copy() {
        return new VoterRecords(
                new ArrayList<>(registrations),
                new ArrayList<>(withdrawals),
                new ArrayList<>(checkIns),
                new ArrayList<>(slips),
                new ArrayList<>(casts));
    }
}
