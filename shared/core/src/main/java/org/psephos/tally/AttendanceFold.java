package org.psephos.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.psephos.common.PlaceId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;

/// The figures of an election, kept up voter by voter: a record costs what it changes, never the whole list.
final class AttendanceFold {

    private static final long QUARTER_SECONDS = 15 * 60;

    private final Map<VoterId, Part> parts = new HashMap<>();
    private final Set<VoterId> stale = new HashSet<>();
    private final Map<PlaceId, Integer> places = new HashMap<>();
    private final Map<StationId, Integer> desks = new HashMap<>();
    private final Map<Instant, Integer> quarters = new HashMap<>();
    private final Map<VoterId, VoterState> doubles = new HashMap<>();
    private int registered;
    private int checkedIn;
    private int cast;
    private int newSlips;

    /// What one voter adds to the figures.
    private record Part(boolean listed, List<VoterState.CheckIn> checkIns, boolean voted, int newSlips) {

        static final Part NONE = new Part(false, List.of(), false, 0);
    }

    /// These voters are looked at again before the next answer.
    void touch(Collection<VoterId> voters) {
        stale.addAll(voters);
    }

    Attendance attendance(Function<VoterId, VoterState> voter, Function<VoterId, VoterRecords> records) {
        refresh(voter, records);
        return new Attendance(registered, checkedIn, cast, newSlips, doubles.size(), places, desks, quarters);
    }

    /// Voters whom two desks checked in, oldest first.
    List<VoterState> doubles(Function<VoterId, VoterState> voter, Function<VoterId, VoterRecords> records) {
        refresh(voter, records);
        List<VoterState> all = new ArrayList<>(doubles.values());
        all.sort(Comparator.comparing(
                (VoterState state) -> state.doubles().getFirst().stamp()));
        return all;
    }

    private void refresh(Function<VoterId, VoterState> voter, Function<VoterId, VoterRecords> records) {
        for (VoterId id : stale) {
            VoterState state = voter.apply(id);
            replace(id, state, part(state, records.apply(id)));
        }
        stale.clear();
    }

    private static Part part(VoterState state, VoterRecords records) {
        boolean listed =
                switch (state.standing()) {
                    case UNKNOWN, WITHDRAWN -> false;
                    case REGISTERED, CHECKED_IN, VOTED -> true;
                };
        int slips = (int) records.slips().stream()
                .filter(slip -> state.voidReason(slip.id()).isEmpty())
                .count();
        return listed ? new Part(true, state.checkIns(), state.cast().isPresent(), slips) : Part.NONE;
    }

    private void replace(VoterId voter, VoterState state, Part next) {
        Part before = parts.getOrDefault(voter, Part.NONE);
        count(before, -1);
        count(next, 1);
        parts.put(voter, next);
        if (next.listed() && !state.doubles().isEmpty()) {
            doubles.put(voter, state);
        } else {
            doubles.remove(voter);
        }
    }

    private void count(Part part, int by) {
        registered += part.listed() ? by : 0;
        cast += part.voted() ? by : 0;
        newSlips += part.newSlips() * by;
        for (VoterState.CheckIn checkIn : part.checkIns()) {
            checkedIn += by;
            add(places, checkIn.says().place(), by);
            add(desks, checkIn.says().desk(), by);
            add(quarters, quarter(checkIn.stamp().time()), by);
        }
    }

    private static Instant quarter(Instant time) {
        long second = time.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, QUARTER_SECONDS));
    }

    private static <K> void add(Map<K, Integer> counts, K key, int by) {
        counts.compute(key, (same, before) -> {
            int sum = (before == null ? 0 : before) + by;
            return sum == 0 ? null : sum;
        });
    }
}
