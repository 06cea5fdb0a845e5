package org.psephos.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.psephos.json.Json;

/// Sends the events of one connection in the order in which they came, from one thread that is started when needed.
final class EventPump {

    private static final int TOGETHER_MAX = 64;

    private final Channel channel;
    private final int backlogMax;
    private final Map<String, Sink> sinks = new HashMap<>();
    private final ArrayDeque<Queued> queue = new ArrayDeque<>();
    private boolean running;
    private boolean ended;

    EventPump(Channel channel, int backlogMax) {
        this.channel = channel;
        this.backlogMax = backlogMax;
    }

    /// A new subscription; a former one of the same topic ends.
    synchronized EventSink open(String topic) {
        Sink former = sinks.remove(topic);
        if (former != null) {
            former.drop();
        }
        Sink sink = new Sink(topic);
        sink.open = !ended;
        sinks.put(topic, sink);
        if (!running && !ended) {
            running = true;
            Thread.ofVirtual().name("psephos-events").start(this::run);
        }
        return sink;
    }

    synchronized void end() {
        ended = true;
        sinks.values().forEach(sink -> sink.open = false);
        queue.clear();
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                channel.sendAll(take());
            }
        } catch (IOException e) {
            channel.close(new CloseReason.Broken());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Message> take() throws InterruptedException {
        while (queue.isEmpty() && !ended) {
            wait();
        }
        if (ended) {
            throw new InterruptedException("ended");
        }
        List<Message> next = new ArrayList<>();
        while (!queue.isEmpty() && next.size() < TOGETHER_MAX) {
            Queued first = queue.remove();
            if (first.message instanceof Message.Event) {
                first.sink.waiting--;
            }
            next.add(first.message);
        }
        return next;
    }

    private record Queued(Sink sink, Message message) {}

    private final class Sink implements EventSink {

        private final String topic;
        private boolean open = true;
        private int waiting;

        Sink(String topic) {
            this.topic = topic;
        }

        @Override
        public boolean push(long number, Json.Obj event) {
            synchronized (EventPump.this) {
                if (!open) {
                    return false;
                }
                if (waiting >= backlogMax) {
                    breakOff(number);
                } else {
                    waiting++;
                    queue.add(new Queued(this, new Message.Event(topic, number, event)));
                    EventPump.this.notifyAll();
                }
                return open;
            }
        }

        @Override
        public void breakOff(long number) {
            synchronized (EventPump.this) {
                if (open) {
                    open = false;
                    queue.add(new Queued(this, new Message.Resume(topic, number)));
                    EventPump.this.notifyAll();
                }
            }
        }

        @Override
        public boolean isOpen() {
            synchronized (EventPump.this) {
                return open;
            }
        }

        @Override
        public void close() {
            synchronized (EventPump.this) {
                drop();
                sinks.remove(topic, this);
            }
        }

        private void drop() {
            open = false;
            waiting = 0;
            queue.removeIf(queued -> queued.sink == this);
        }
    }
}
