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
                write(server, writer, puts.get(0));
                server.until("the first record", () -> seen.size() == 1);
                server.until("settled", () -> feed.state().get().equals(new ChainFeed.State.Live(1)));
                assertThat(isQuietForAMinute(server)).isTrue();
                write(server, writer, puts.get(1));
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
                write(server, writer, puts.get(i));
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
                write(server, writer, puts.get(0));
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
            assertThat(count(server, "subscribe")).isGreaterThan(3);
            write(server, writer, puts.get(0));
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
                write(server, writer, put);
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
            write(server, writer, puts.get(0));
            server.until("failed", () -> mistakes.get() > 0);
            write(server, writer, puts.get(1));
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
                write(server, writer, put);
            }
            server.until("the old numbers", () -> heard.numbers.size() == 10);
            server.stop();
            server.records = new org.psephos.testkit.wire.TestTopic(1);
            server.startAgain();
            server.until("gap told", () -> heard.gaps.get() > 0);
            write(server, writer, puts.get(10));
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

    /// The hand of the clock goes a hundred times faster than the machine's: a connection may be judged silent and
    /// made anew, after which a feed asks once. A feed that polls has no quiet minute at all.
    private static boolean isQuietForAMinute(StandInServer server) {
        boolean quiet = false;
        for (int minute = 0; minute < 20 && !quiet; minute++) {
            long asked = count(server, "rlist");
            Instant end = server.time.now().plusSeconds(60);
            server.until("a minute", () -> server.time.now().isAfter(end));
            quiet = count(server, "rlist") == asked;
        }
        return quiet;
    }

    private static void write(StandInServer server, ServerLink writer, RecordCommand.Put put) {
        server.until("a record", () -> writer.call(put).isDone());
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
