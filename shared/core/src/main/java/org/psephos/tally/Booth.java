package org.psephos.tally;

import java.util.Map;
import org.psephos.common.StationId;
import org.psephos.election.KioskEvent;

/// What one kiosk's station took down, counted.
///
/// @param station the station
/// @param kiosk which of its kiosks, `kiosk-1`
/// @param counts how often each event was taken down
public record Booth(StationId station, String kiosk, Map<KioskEvent, Integer> counts) {

    public Booth {
        counts = Map.copyOf(counts);
    }

    /// How often an event was taken down.
    public int count(KioskEvent event) {
        return counts.getOrDefault(event, 0);
    }

    /// Sessions that have begun and not ended: somebody is at this kiosk.
    public int inUse() {
        int ended = counts.entrySet().stream()
                .filter(each -> each.getKey().endsSession())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Math.max(0, count(KioskEvent.SESSION_STARTED) - ended);
    }
}
