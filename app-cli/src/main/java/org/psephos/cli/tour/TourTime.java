package org.psephos.cli.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.psephos.common.Time;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.roll.sample.SampleElection;

/// The clock of the tour: it begins in the afternoon of the sample's election day and goes like the machine's. Limits
/// of time can be brought on without waiting for them.
final class TourTime implements Time {

    /// Where the sample's election is.
    static final ZoneId ZONE = SampleElection.of(ElectionKind.OPEN).polls().zone();

    private static final LocalTime HOUR = LocalTime.of(13, 48);

    private final Time machine = Time.system();
    private final long begun = machine.ticks();
    private final Instant start;
    private final AtomicLong skipped = new AtomicLong();

    /// @param election on whose day it is
    TourTime(Election election) {
        this.start = election.day().atTime(HOUR).atZone(ZONE).toInstant();
    }

    @Override
    public Instant now() {
        return start.plusNanos(machine.ticks() - begun).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long ticks() {
        return machine.ticks() + skipped.get();
    }

    @Override
    public void await(Duration pause) {
        machine.await(pause);
    }

    /// Lets every limit believe that so much time has passed; the wall clock stays.
    void skip(Duration pause) {
        skipped.addAndGet(pause.toNanos());
    }
}
