package org.psephos.voterentry.service.desk;

import java.time.Instant;

/// The figures of the day: people against slips.
///
/// @param atDesk checked in at this desk
/// @param atPlace checked in at this place
/// @param everywhere checked in at all places
/// @param registered on the list of this election
/// @param slips slips handed out at this place for check-ins
/// @param open check-ins of this desk whose slip is still on the screen
/// @param replaced slips given in place of a damaged one, at all places
/// @param doubles voters with more than one check-in
/// @param asOf when it was counted
public record Balance(
        int atDesk,
        int atPlace,
        int everywhere,
        int registered,
        int slips,
        int open,
        int replaced,
        int doubles,
        Instant asOf) {

    /// Before anything was read.
    public static final Balance NONE = new Balance(0, 0, 0, 0, 0, 0, 0, 0, Instant.EPOCH);

    /// Whether every check-in of this place has its slip, or one on the screen.
    public boolean isBalanced() {
        return atPlace == slips + open && doubles == 0;
    }

    /// Checked in of all registered, in whole percent, rounded down.
    public int percent() {
        return registered == 0 ? 0 : (int) (100L * everywhere / registered);
    }
}
