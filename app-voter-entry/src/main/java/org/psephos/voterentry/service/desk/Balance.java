package org.psephos.voterentry.service.desk;

import java.time.Instant;

/// The figures of the day: people against slips.
///
/// @param atDesk checked in at this desk
/// @param atPlace checked in at this place
/// @param everywhere checked in at all places
/// @param registered on the list of this election
/// @param open check-ins of this desk whose slip is still on the screen
/// @param replaced slips given in place of an earlier one, at all places
/// @param doubles voters with more than one check-in that nobody has settled
/// @param asOf when it was counted
public record Balance(
        int atDesk, int atPlace, int everywhere, int registered, int open, int replaced, int doubles, Instant asOf) {

    /// Before anything was read.
    public static final Balance NONE = new Balance(0, 0, 0, 0, 0, 0, 0, Instant.EPOCH);

    /// This with slips that are on the screen of this desk.
    public Balance withOpen(int slips) {
        return new Balance(atDesk, atPlace, everywhere, registered, slips, replaced, doubles, asOf);
    }

    /// Slips handed out at this place for check-ins.
    public int slips() {
        return Math.max(0, atPlace - open);
    }

    /// Whether every check-in of this place has its slip in a hand, and nobody came twice.
    public boolean isBalanced() {
        return open == 0 && doubles == 0;
    }

    /// Checked in of all registered, in whole percent, rounded down.
    public int percent() {
        return registered == 0 ? 0 : (int) (100L * everywhere / registered);
    }
}
