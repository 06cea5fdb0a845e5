package org.psephos.votecast.service;

import java.time.Instant;
import java.util.List;
import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.election.KioskEvent;
import org.psephos.tally.Attendance;
import org.psephos.tally.Booth;
import org.psephos.tally.PollHours;

/// An election as this station knows it: sealed or open or later, with its definition.
///
/// @param definition as sealed
/// @param ballot its fingerprint
/// @param state where it stands
/// @param hours when people may vote
/// @param balance of slips and ballots, as far as the chains are read
public record Poll(Election definition, Fingerprint ballot, ElectionState state, PollHours hours, Balance balance) {

    /// The election.
    public ElectionId id() {
        return definition.id();
    }

    /// Whether the officials have opened and not closed it.
    public boolean isOpen() {
        return state == ElectionState.OPEN;
    }

    /// Whether a slip is taken at this moment: the polls are open, or the hour has come and whoever is in the room may
    /// still begin.
    public boolean takesSlips(Instant time) {
        return isOpen() && hours.allowsCasting(time);
    }

    /// Slips, ballots and sessions: how many, never whose.
    ///
    /// @param slips voters who were handed a slip
    /// @param cast ballots in force
    /// @param inBooth voters who are at a kiosk now
    /// @param abandoned sessions that ended without a ballot; their slips are unused
    public record Balance(int slips, int cast, int inBooth, int abandoned) {

        /// Before anything was read.
        public static final Balance NONE = new Balance(0, 0, 0, 0);

        /// What the chains say.
        static Balance of(Attendance attendance, List<Booth> booths) {
            return new Balance(
                    attendance.checkedIn(),
                    attendance.cast(),
                    booths.stream().mapToInt(Booth::inUse).sum(),
                    booths.stream().mapToInt(Balance::without).sum());
        }

        private static int without(Booth booth) {
            return booth.count(KioskEvent.SESSION_LEFT)
                    + booth.count(KioskEvent.SESSION_ABANDONED)
                    + booth.count(KioskEvent.SESSION_ENDED)
                    + booth.count(KioskEvent.SESSION_INTERRUPTED);
        }

        /// Slips that are not used yet and with nobody at a kiosk.
        public int open() {
            return Math.max(0, slips - cast - inBooth);
        }

        /// Whether no more ballots and voters at kiosks than slips are there.
        public boolean isBalanced() {
            return slips >= cast + inBooth;
        }
    }
}
