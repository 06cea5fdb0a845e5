package org.psephos.server.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.Time;

/// Growing delays after wrong codes, per name and source and per source alone: five are free, then 15 seconds, doubling
/// up to an hour. Somebody who guesses elsewhere never locks out the rightful user here. Thread-safe.
public final class Throttle {

    private static final int FREE_FOR_NAME = 5;
    private static final int FREE_FOR_SOURCE = 20;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int DOUBLINGS_MAX = 8;
    private static final int ENTRIES_MAX = 10_000;

    private final Time time;
    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ENTRIES_MAX;
        }
    };

    private record Count(int wrong, long blockedUntilTicks) {}

    /// @param time its monotonic clock
    public Throttle(Time time) {
        this.time = time;
    }

    /// Takes one try, which counts as wrong until [#right] says otherwise; so tries at the same time count too.
    ///
    /// @return how long to wait when it is too soon; then nothing was counted
    public synchronized Optional<Duration> take(String name, String source) {
        String pair = "n\n" + name + "\n" + source;
        String alone = "s\n" + source;
        long wait = Math.max(left(pair), left(alone));
        if (wait > 0) {
            return Optional.of(Duration.ofNanos(wait));
        }
        count(pair, FREE_FOR_NAME);
        count(alone, FREE_FOR_SOURCE);
        return Optional.empty();
    }

    /// The try was right: the counts of this name and source start again.
    public synchronized void right(String name, String source) {
        counts.remove("n\n" + name + "\n" + source);
        counts.remove("s\n" + source);
    }

    private long left(String key) {
        Count count = counts.get(key);
        return count == null ? 0 : count.blockedUntilTicks() - time.ticks();
    }

    private void count(String key, int free) {
        Count before = counts.getOrDefault(key, new Count(0, time.ticks()));
        int wrong = before.wrong() + 1;
        long pause = wrong < free
                ? 0
                : FIRST.multipliedBy(1L << Math.min(wrong - free, DOUBLINGS_MAX))
                        .toNanos();
        counts.put(key, new Count(wrong, time.ticks() + pause));
    }
}
