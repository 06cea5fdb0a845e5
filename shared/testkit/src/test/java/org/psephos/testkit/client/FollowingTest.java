package org.psephos.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.psephos.client.ChainFeed;
import org.psephos.client.Follower;
import org.psephos.client.LinkState;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.json.Json;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Topic;

/// What is pushed arrives, whatever happens on the way; and nothing is asked for that is pushed.
class FollowingTest {

    private final Chance chance = Chance.seeded(37);
    private final List<RecordCommand.Put> puts = OutboxTest.puts(40, chance);

    @Test
    void aLiveFeedAsksForNothingUntilItIsTold() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
            try (ChainFeed feed = feed(server, link, seen)) {
                feed.start();
                writer.call(puts.get(0)).orThrow();
                server.until("the first record", () -> seen.size() == 1);
                server.until("settled", () -> feed.state().get().equals(new ChainFeed.State.Live(1)));
                aMinutePasses(server);
                long asked = count(server, "rlist");
                aMinutePasses(server);
                assertThat(count(server, "rlist")).isEqualTo(asked);
                writer.call(puts.get(1)).orThrow();
                server.until("the second record", () -> seen.size() == 2);
            }
        }
    }

    @Test
    void manyFeedsThatStartTogetherOnOneConnectionAreAllWoken() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            List<ConcurrentLinkedQueue<Long>> seen = new ArrayList<>();
            List<ChainFeed> feeds = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                seen.add(new ConcurrentLinkedQueue<>());
                feeds.add(feed(server, link, seen.getLast()));
            }
            feeds.parallelStream().forEach(ChainFeed::start);
            for (int i = 0; i < puts.size(); i++) {
                int size = i + 1;
                writer.call(puts.get(i)).orThrow();
                server.until("record " + i, () -> seen.stream().allMatch(each -> each.size() == size));
            }
            feeds.forEach(ChainFeed::close);
        }
    }

    @Test
    void aFeedWhoseConsumerFailsStopsAndSaysSo() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            try (ChainFeed feed = new ChainFeed(
                    link,
                    link,
                    StandInServer.ORIGIN,
                    0,
                    entry -> {
                        throw new IllegalStateException("a mistake");
                    },
                    server.time)) {
                feed.start();
                writer.call(puts.get(0)).orThrow();
                server.until("stopped", () -> feed.state().get() instanceof ChainFeed.State.Stopped);
                ChainFeed.State.Stopped stopped =
                        (ChainFeed.State.Stopped) feed.state().get();
                assertThat(stopped.problem().code()).isEqualTo(ErrorCode.DESKTOP_FAULT);
                assertThat(stopped.problem().facts()).containsEntry("reason", "IllegalStateException");
            }
        }
    }

    @Test
    void aBusyServerIsAskedAgain() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            server.busySubscriptions.set(3);
            Heard heard = new Heard();
            link.follow(Topic.RECORDS, -1, heard);
            server.until("subscribed", () -> heard.beginnings.get() > 0);
            assertThat(count(server, "subscribe")).isEqualTo(4);
            writer.call(puts.get(0)).orThrow();
            server.until("told", () -> heard.numbers.size() == 1);
        }
    }

    @Test
    void whoComesLaterGetsTheOldEventsAndTheOthersNoneTwice() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            Heard first = new Heard();
            link.follow(Topic.RECORDS, 1, first);
            List<Heard> later = new ArrayList<>();
            for (RecordCommand.Put put : puts) {
                writer.call(put).orThrow();
                Heard heard = new Heard();
                later.add(heard);
                link.follow(Topic.RECORDS, 1, heard);
            }
            server.until("everybody", () -> later.stream().allMatch(heard -> heard.numbers.size() == puts.size()));
            List<Long> all = LongStream.rangeClosed(1, puts.size()).boxed().toList();
            assertThat(new ArrayList<>(first.numbers)).isEqualTo(all);
            assertThat(later).allSatisfy(heard -> {
                assertThat(new ArrayList<>(heard.numbers)).isEqualTo(all);
                assertThat(heard.gaps).hasValue(0);
            });
        }
    }

    @Test
    void aFollowerThatFailsEndsTheConnectionAndNotTheFollowing() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            Heard heard = new Heard();
            AtomicInteger mistakes = new AtomicInteger();
            link.follow(Topic.RECORDS, 1, heard);
            link.follow(Topic.RECORDS, 1, new Follower() {
                @Override
                public void event(long number, Json.Obj event) {
                    if (number == 1 && mistakes.getAndIncrement() == 0) {
                        throw new IllegalStateException("a mistake");
                    }
                }

                @Override
                public void from(long next, Missing missing) {}
            });
            writer.call(puts.get(0)).orThrow();
            server.until("failed", () -> mistakes.get() > 0);
            writer.call(puts.get(1)).orThrow();
            server.until("both", () -> heard.numbers.size() == 2);
            assertThat(new ArrayList<>(heard.numbers)).isEqualTo(List.of(1L, 2L));
        }
    }

    @Test
    void aServerWhoseNumbersBeginAnewIsFollowedFromThere() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            connected(server, link, writer);
            Heard heard = new Heard();
            link.follow(Topic.RECORDS, 1, heard);
            for (RecordCommand.Put put : puts.subList(0, 10)) {
                writer.call(put).orThrow();
            }
            server.until("the old numbers", () -> heard.numbers.size() == 10);
            server.stop();
            server.records = new org.psephos.testkit.wire.TestTopic(1);
            server.startAgain();
            server.until("gap told", () -> heard.gaps.get() > 0);
            server.until("the writer", () -> writer.call(puts.get(10)).isDone());
            server.until("the new number", () -> heard.numbers.size() == 11);
        }
    }

    private static ChainFeed feed(StandInServer server, ServerLink link, ConcurrentLinkedQueue<Long> seen) {
        return new ChainFeed(link, link, StandInServer.ORIGIN, 0, entry -> seen.add(entry.seq()), server.time);
    }

    private static void connected(StandInServer server, ServerLink... links) {
        for (ServerLink link : links) {
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
        }
    }

    private static void aMinutePasses(StandInServer server) {
        Instant end = server.time.now().plusSeconds(60);
        server.until("a minute", () -> server.time.now().isAfter(end));
    }

    private static long count(StandInServer server, String command) {
        return server.heard.stream().filter(command::equals).count();
    }

    private static final class Heard implements Follower {
        private final ConcurrentLinkedQueue<Long> numbers = new ConcurrentLinkedQueue<>();
        private final AtomicInteger beginnings = new AtomicInteger();
        private final AtomicInteger gaps = new AtomicInteger();

        @Override
        public void event(long number, Json.Obj event) {
            numbers.add(number);
        }

        @Override
        public void from(long next, Missing missing) {
            beginnings.incrementAndGet();
            if (missing == Missing.SOME) {
                gaps.incrementAndGet();
            }
        }
    }
}
