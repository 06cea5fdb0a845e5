package org.psephos.testkit.wire;

import java.util.ArrayList;
import java.util.List;
import org.psephos.json.Json;
import org.psephos.wire.Connection;
import org.psephos.wire.EventSink;

/// One topic of a stand-in server: keeps everything, numbered from the first number given.
public final class TestTopic {

    private final long first;
    private final List<Json.Obj> events = new ArrayList<>();
    private final List<EventSink> sinks = new ArrayList<>();

    public TestTopic(long first) {
        this.first = first;
    }

    public synchronized void publish(Json.Obj event) {
        events.add(event);
        sinks.removeIf(sink -> !sink.push(first + events.size() - 1, event));
    }

    /// The number that the next event will have.
    public synchronized long next() {
        return first + events.size();
    }

    /// Pushes the events from `from` on (-1: new ones only), then the new ones.
    ///
    /// @return the number of the first
    public synchronized long subscribe(Connection connection, String topic, long from) {
        EventSink sink = connection.subscribe(topic);
        long next = next();
        long start = from < 0 || from > next ? next : Math.max(from, first);
        for (long number = start; number < next; number++) {
            if (!sink.push(number, events.get((int) (number - first)))) {
                return start;
            }
        }
        sinks.add(sink);
        return start;
    }
}
