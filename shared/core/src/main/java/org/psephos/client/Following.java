package org.psephos.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.json.Json;
import org.psephos.wire.Answer;
import org.psephos.wire.EventListener;
import org.psephos.wire.Request;
import org.psephos.wire.WireLink;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.Topic;

/// What a station follows, across connections: one subscription per topic on the wire, any number of followers here.
final class Following {

    private final Map<Topic, List<Place>> followers = new HashMap<>();

    /// Adds a follower.
    synchronized Subscription add(Topic topic, long from, Follower follower) {
        Place place = new Place(from, follower);
        List<Place> places = followers.computeIfAbsent(topic, ignored -> new CopyOnWriteArrayList<>());
        places.add(place);
        return () -> places.remove(place);
    }

    /// Subscribes to everything that is followed on a fresh connection, or to what was refused before a sign-in.
    void resume(WireLink link) {
        topics().forEach(topic -> resume(link, topic));
    }

    /// Subscribes to a topic from the earliest number that a follower still wants.
    void resume(WireLink link, Topic topic) {
        List<Place> places = places(topic);
        if (places.isEmpty()) {
            return;
        }
        link.listen(topic.text(), new Listener(link, topic, places));
        long from = places.stream()
                .mapToLong(Place::wanted)
                .filter(wanted -> wanted >= 0)
                .min()
                .orElse(-1);
        ServerCommand.Subscribe subscribe = new ServerCommand.Subscribe(topic.text(), from);
        var _ = link.send(Request.of(subscribe.name().text(), CommandCodec.encode(subscribe)))
                .thenAccept(outcome -> begun(subscribe, outcome, places));
    }

    /// A refusal stands until the next sign-in or connection, when everything is subscribed to again.
    private static void begun(ServerCommand.Subscribe subscribe, Outcome<Answer> outcome, List<Place> places) {
        outcome.then(answer -> CommandCodec.decodeReply(subscribe, answer.result()))
                .match(begun -> places.forEach(place -> place.from(begun.next())), problems -> {});
    }

    private synchronized List<Topic> topics() {
        return List.copyOf(followers.keySet());
    }

    private synchronized List<Place> places(Topic topic) {
        return followers.getOrDefault(topic, List.of());
    }

    private final class Listener implements EventListener {
        private final WireLink link;
        private final Topic topic;
        private final List<Place> places;

        Listener(WireLink link, Topic topic, List<Place> places) {
            this.link = link;
            this.topic = topic;
            this.places = places;
        }

        @Override
        public void event(long number, Json.Obj event) {
            places.forEach(place -> place.event(number, event));
        }

        @Override
        public void resume(long number) {
            Following.this.resume(link, topic);
        }
    }

    /// A follower and the number that it waits for; -1 before it has any.
    private static final class Place {
        private final Follower follower;
        private long wanted;

        Place(long wanted, Follower follower) {
            this.wanted = wanted;
            this.follower = follower;
        }

        synchronized long wanted() {
            return wanted;
        }

        synchronized void from(long next) {
            boolean gone = wanted >= 0 && next > wanted;
            if (wanted < 0 || gone) {
                wanted = next;
            }
            follower.from(wanted, gone ? Follower.Missing.SOME : Follower.Missing.NOTHING);
        }

        synchronized void event(long number, Json.Obj event) {
            if (wanted >= 0 && number > wanted) {
                follower.from(number, Follower.Missing.SOME);
            }
            if (number >= wanted) {
                wanted = number + 1;
                follower.event(number, event);
            }
        }
    }
}
