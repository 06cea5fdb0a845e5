package org.psephos.controlpanel.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.psephos.tally.Attendance;
import org.psephos.tally.Booth;

/// The people and the ballots of one election: how many, never whose.
///
/// @param registered voters on the list
/// @param checkedIn voters who came; each was handed one slip that holds
/// @param cast ballots in force
/// @param atKiosk voters who are at a kiosk now
/// @param doubles voters with check-ins of two desks that nobody has settled
/// @param quarters voters who came, by the beginning of the quarter of an hour
public record PeopleBalance(
        int registered, int checkedIn, int cast, int atKiosk, int doubles, SortedMap<Instant, Integer> quarters) {

    private static final int QUARTERS_MAX = 100;

    /// How long each of the quarters is.
    public static final Duration QUARTER = Duration.ofMinutes(15);

    public PeopleBalance {
        quarters = Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
    }

    /// Without the times.
    public PeopleBalance(int registered, int checkedIn, int cast, int atKiosk, int doubles) {
        this(registered, checkedIn, cast, atKiosk, doubles, new TreeMap<>());
    }

    /// What the chains say.
    public static PeopleBalance of(Attendance attendance, List<Booth> booths) {
        return new PeopleBalance(
                attendance.registered(),
                attendance.checkedIn(),
                attendance.cast(),
                booths.stream().mapToInt(Booth::inUse).sum(),
                attendance.doubles(),
                new TreeMap<>(attendance.atQuarters()));
    }

    /// How many came in each quarter of an hour from the first to the last in which somebody came, at most 100.
    public List<Integer> curve() {
        List<Integer> counts = new ArrayList<>();
        if (!quarters.isEmpty()) {
            Instant last = quarters.lastKey();
            Instant at = quarters.firstKey();
            while (!at.isAfter(last) && counts.size() < QUARTERS_MAX) {
                counts.add(quarters.getOrDefault(at, 0));
                at = at.plus(QUARTER);
            }
        }
        return List.copyOf(counts);
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
