package org.psephos.wire;

import java.time.Duration;
import java.util.Optional;
import org.psephos.common.Limits;
import org.psephos.common.Time;

/// How long a channel has been doing what it does, on the injected clock, and whether that is too long.
final class ChannelWatch {

    /// A frame may take as long as a request, and longer when it is large: at least this rate is expected.
    private static final long BYTES_PER_SECOND_MIN = 16_384;

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private enum Phase {
        GREETING,
        OPEN,
        CLOSING
    }

    private final Limits limits;
    private final Time time;
    private Phase phase = Phase.GREETING;
    private long phaseSince;
    private long heardAt;
    private boolean inFrame;
    private long frameSince;
    private int frameBytes;
    private boolean inWrite;
    private long writeSince;

    ChannelWatch(Limits limits, Time time) {
        this.limits = limits;
        this.time = time;
        this.phaseSince = time.ticks();
    }

    synchronized void opened() {
        phase = Phase.OPEN;
        phaseSince = time.ticks();
        heardAt = phaseSince;
    }

    synchronized void closing() {
        phase = Phase.CLOSING;
        phaseSince = time.ticks();
    }

    synchronized boolean isOpen() {
        return phase == Phase.OPEN;
    }

    synchronized void frameBegun(int bytes) {
        frameBytes = bytes;
        if (!inFrame) {
            inFrame = true;
            frameSince = time.ticks();
        }
    }

    synchronized void frameEnded() {
        inFrame = false;
        heardAt = time.ticks();
    }

    synchronized void writing(boolean now) {
        inWrite = now;
        writeSince = time.ticks();
    }

    /// Why the channel must end, if it must.
    synchronized Optional<CloseReason> verdict() {
        long now = time.ticks();
        return switch (phase) {
            case GREETING -> over(now - phaseSince, limits.handshakeTimeout(), new CloseReason.HandshakeSlow());
            case CLOSING -> over(now - phaseSince, GOODBYE, new CloseReason.ReaderSlow());
            case OPEN -> {
                Duration frame = limits.requestTimeout().plusSeconds(frameBytes / BYTES_PER_SECOND_MIN);
                if (inWrite && now - writeSince > limits.requestTimeout().toNanos()) {
                    yield Optional.of(new CloseReason.ReaderSlow());
                }
                yield inFrame
                        ? over(now - frameSince, frame, new CloseReason.FrameSlow())
                        : over(now - heardAt, limits.idleTimeout(), new CloseReason.Silent());
            }
        };
    }

    private static Optional<CloseReason> over(long nanos, Duration limit, CloseReason reason) {
        return nanos > limit.toNanos() ? Optional.of(reason) : Optional.empty();
    }
}
