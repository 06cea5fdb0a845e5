package org.psephos.tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.psephos.election.KioskEvent;

/// The events of kiosks, counted as they come; the order never matters.
final class BoothFold {

    private final Map<String, Counts> booths = new TreeMap<>();

    private record Counts(Statement.Noted first, Map<KioskEvent, Integer> counts) {}

    void add(Statement.Noted says) {
        change(says, 1);
    }

    void remove(Statement.Noted says) {
        change(says, -1);
    }

    private void change(Statement.Noted says, int by) {
        booths.computeIfAbsent(
                        says.station() + "/" + says.kiosk(), key -> new Counts(says, new EnumMap<>(KioskEvent.class)))
                .counts()
                .merge(says.event(), by, Integer::sum);
    }

    List<Booth> booths() {
        return booths.values().stream()
                .map(each -> new Booth(each.first().station(), each.first().kiosk(), each.counts()))
                .toList();
    }
}
