package org.psephos.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.psephos.json.Json;

/// A topic that keeps its last events in memory, so that a subscriber who was away resumes without a gap or a double.
///
/// Thread-safe; publishing never waits for a subscriber.
public final class EventRing {

    private final int eventsMax;
    private final ArrayDeque<Json.Obj> events = new ArrayDeque<>();
    private final List<EventSink> sinks = new ArrayList<>();
    private long next;

    /// @param eventsMax how many events are kept
    /// @param first the number of the first event; one that is larger than any before the last restart
    public EventRing(int eventsMax, long first) {
        this.eventsMax = eventsMax;
        this.next = first;
    }

    /// Numbers the event, keeps it and pushes it to all subscribers.
    ///
    /// @return its number
    public synchronized long publish(Json.Obj event) {
        long number = next++;
        events.add(event);
        if (events.size() > eventsMax) {
            events.remove();
        }
        sinks.removeIf(sink -> !sink.push(number, event));
        return number;
    }

    /// Pushes the events from `from` on, then the new ones as they come.
    ///
    /// @param from the number of the first event wished for; -1 for new ones only
    /// @return the number of the first event that will be pushed; larger than asked when older ones are gone
    public synchronized long subscribe(EventSink sink, long from) {
        long oldest = next - events.size();
        long start = from < 0 || from > next ? next : Math.max(from, oldest);
        Iterator<Json.Obj> kept = events.iterator();
        for (long number = oldest; number < next; number++) {
            Json.Obj event = kept.next();
            if (number >= start && !sink.push(number, event)) {
                return start;
            }
        }
        sinks.add(sink);
        return start;
    }

    /// The last events, oldest first.
    public synchronized List<Json.Obj> kept() {
        return List.copyOf(events);
    }

    /// The number that the next event will have.
    public synchronized long next() {
        return next;
    }
}
