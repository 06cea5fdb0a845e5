package org.psephos.election;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// When voting is possible, in the election's own zone.
///
/// @param opens first moment, without seconds
/// @param closes first moment after, without seconds
/// @param zone the zone of both and of every time shown
/// @param grace how long after closing a voter who was in the room may finish; whole minutes
public record Polls(LocalDateTime opens, LocalDateTime closes, ZoneId zone, Duration grace) {

    /// From eight to six on one day, a quarter of an hour of grace.
    public static Polls allDay(LocalDate day, ZoneId zone) {
        return new Polls(day.atTime(LocalTime.of(8, 0)), day.atTime(LocalTime.of(18, 0)), zone, Duration.ofMinutes(15));
    }

    /// When the polls open.
    public Instant opensAt() {
        return opens.atZone(zone).toInstant();
    }

    /// When the polls close for whoever is not in the room.
    public Instant closesAt() {
        return closes.atZone(zone).toInstant();
    }

    /// Whether a vote made at `time` is within hours, the grace included.
    public boolean allow(Instant time) {
        return !time.isBefore(opensAt()) && time.isBefore(closesAt().plus(grace));
    }
}
