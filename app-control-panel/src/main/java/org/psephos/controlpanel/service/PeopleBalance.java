package org.psephos.controlpanel.service;

import java.util.List;
import org.psephos.tally.Attendance;
import org.psephos.tally.Booth;

/// The people and the ballots of one election: how many, never whose.
///
/// @param registered voters on the list
/// @param checkedIn voters who came; each was handed one slip that holds
/// @param cast ballots in force
/// @param atKiosk voters who are at a kiosk now
/// @param doubles voters with check-ins of two desks that nobody has settled
public record PeopleBalance(int registered, int checkedIn, int cast, int atKiosk, int doubles) {

    /// What the chains say.
    public static PeopleBalance of(Attendance attendance, List<Booth> booths) {
        return new PeopleBalance(
                attendance.registered(),
                attendance.checkedIn(),
                attendance.cast(),
                booths.stream().mapToInt(Booth::inUse).sum(),
                attendance.doubles());
    }

    /// Slips that are not used yet and with nobody at a kiosk.
    public int unused() {
        return Math.max(0, checkedIn - cast - atKiosk);
    }

    /// Ballots and people at kiosks for which nobody was checked in: none when the books agree.
    public int tooMany() {
        return Math.max(0, cast + atKiosk - checkedIn);
    }

    /// Voters who came, in hundredths of the list.
    public int percent() {
        return registered == 0 ? 0 : (int) Math.round(100.0 * checkedIn / registered);
    }

    /// Whether every ballot and every person at a kiosk belongs to one check-in, and no voter to two.
    public boolean isBalanced() {
        return tooMany() == 0 && doubles == 0;
    }
}
