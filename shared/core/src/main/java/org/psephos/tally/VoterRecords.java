package org.psephos.tally;

import java.util.ArrayList;
import java.util.List;
import org.psephos.record.SignedRecord;

/// The records that concern one voter, in no particular order.
///
/// @param registrations the voter's entries on the list, with the record that holds each
/// @param withdrawals strikings off
/// @param checkIns arrivals
/// @param settlements double check-ins that somebody looked at and closed
/// @param slips new slips
/// @param casts votes
record VoterRecords(
        List<Registration> registrations,
        List<Judged<Statement.Withdrawn>> withdrawals,
        List<Judged<Statement.CheckedIn>> checkIns,
        List<Judged<Statement.Settled>> settlements,
        List<Judged<Statement.SlipGiven>> slips,
        List<Judged<Statement.Cast>> casts) {

    /// One entry on the list.
    ///
    /// @param record the record that holds it
    /// @param entry the entry
    record Registration(Judged<Statement.Registered> record, Statement.Enrolment entry) {}

    VoterRecords() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void drop(SignedRecord record) {
        registrations.removeIf(each -> each.record().record().equals(record));
        withdrawals.removeIf(each -> each.record().equals(record));
        checkIns.removeIf(each -> each.record().equals(record));
        settlements.removeIf(each -> each.record().equals(record));
        slips.removeIf(each -> each.record().equals(record));
        casts.removeIf(each -> each.record().equals(record));
    }

    VoterRecords copy() {
        return new VoterRecords(
                new ArrayList<>(registrations),
                new ArrayList<>(withdrawals),
                new ArrayList<>(checkIns),
                new ArrayList<>(settlements),
                new ArrayList<>(slips),
                new ArrayList<>(casts));
    }
}
