package org.psephos.cli.bench;

import java.util.List;
import java.util.Locale;

/// Durations of one kind, sorted.
///
/// @param nanos at least one
record Spread(List<Long> nanos) {

    Spread {
        nanos = nanos.stream().sorted().toList();
    }

    /// The duration that `percent` of all do not exceed, in milliseconds.
    double millis(int percent) {
        int index = (int) Math.ceil(nanos.size() * percent / 100.0) - 1;
        return nanos.get(Math.max(0, index)) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d times: median %.2f ms, p95 %.2f ms, p99 %.2f ms, longest %.2f ms",
                nanos.size(),
                millis(50),
                millis(95),
                millis(99),
                millis(100));
    }
}
