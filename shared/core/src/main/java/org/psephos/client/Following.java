package org.psephos.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.wire.Answer;
import org.psephos.wire.EventListener;
import org.psephos.wire.Request;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.Topic;

/// What a station follows, across connections: one subscription per topic on the wire, any number of followers here.
///
/// Of one topic one wish at a time is under way. Who comes meanwhile makes it be wished for once more after the answer,
/// from the number that is then the earliest wanted, so that no event falls between two wishes.
final class Following {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Time time;
    private final Map<Topic, Line> lines = new ConcurrentHashMap<>();
    private volatile Predicate<Topic> allowed = topic -> true;

    Following(Time time) {
        this.time = time;
    }

    /// What is worth asking for now; the rest waits for the next [#resume].
    void askOnlyFor(Predicate<Topic> topics) {
        allowed = topics;
    }

    /// Adds a follower.
    Subscription add(Topic topic, long from, Follower follower) {
        Place place = new Place(from, follower);
        Line line = lines.computeIfAbsent(topic, Line::new);
        line.places.add(place);
        return () -> line.places.remove(place);
    }

    /// Subscribes to everything that is followed on a fresh connection, or to what was refused before a sign-in.
    void resume(WireLink link) {
        lines.values().forEach(line -> line.resume(link));
    }

    /// Subscribes to a topic from the earliest number that a follower still wants.
    void resume(WireLink link, Topic topic) {
        Line line = lines.get(topic);
        if (line != null) {
            line.resume(link);
        }
    }

    /// One topic.
    private final class Line {
        private final Topic topic;
        private final List<Place> places = new CopyOnWriteArrayList<>();
        private @Nullable WireLink asked;
        private boolean askAgain;

        Line(Topic topic) {
            this.topic = topic;
        }

        void resume(WireLink link) {
            if (places.isEmpty() || !allowed.test(topic)) {
                return;
            }
            synchronized (this) {
                if (link.equals(asked)) {
                    askAgain = true;
                    return;
                }
                asked = link;
                askAgain = false;
            }
            ask(link);
        }

        private void ask(WireLink link) {
            link.listen(topic.text(), new Listener(link, this));
            List<Place> asking = List.copyOf(places);
            long from = asking.stream()
                    .mapToLong(Place::asked)
                    .filter(wanted -> wanted >= 0)
                    .min()
                    .orElse(-1);
            ServerCommand.Subscribe subscribe = new ServerCommand.Subscribe(topic.text(), from);
            var _ = link.send(Request.of(subscribe.name().text(), CommandCodec.encode(subscribe)))
                    .thenAccept(outcome -> answered(link, asking, subscribe, outcome));
        }

        private void answered(
                WireLink link, List<Place> asking, ServerCommand.Subscribe subscribe, Outcome<Answer> outcome) {
            boolean again;
            synchronized (this) {
                if (!link.equals(asked)) {
                    return;
                }
                again = askAgain;
                askAgain = false;
                asked = again ? link : null;
            }
            Outcome<ServerCommand.Subscribed> begun =
                    outcome.then(answer -> CommandCodec.decodeReply(subscribe, answer.result()));
            begun.match(
                    answer -> asking.forEach(place -> place.begins(subscribe.from(), answer.next())), problems -> {});
            if (again) {
                ask(link);
            } else if (begun instanceof Outcome.Refused<?> refused && passes(refused.problem())) {
                Thread.ofVirtual().name("psephos-follow-again").start(() -> {
                    time.await(AGAIN);
                    resume(link);
                });
            }
        }

        /// A busy server is asked again. Other refusals stand until the next sign-in or connection, when everything is
        /// subscribed to again.
        private static boolean passes(Problem problem) {
            return problem.code() == ErrorCode.WIRE_BUSY
                    || problem.code() == ErrorCode.WIRE_TIMEOUT
                    || problem.code() == ErrorCode.SERVER_FAULT;
        }
    }

    private record Listener(WireLink link, Line line) implements EventListener {

        @Override
        public void event(long number, Json.Obj event) {
            line.places.forEach(place -> place.event(number, event));
        }

        @Override
        public void resume(long number) {
            line.resume(link);
        }
    }
}
