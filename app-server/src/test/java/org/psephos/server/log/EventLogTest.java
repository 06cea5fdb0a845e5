package org.psephos.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.election.KioskEvent;
import org.psephos.json.CanonicalJson;
import org.psephos.server.feed.Feed;
import org.psephos.testkit.HandTime;
import org.psephos.wire.command.Topic;

class EventLogTest {

    @TempDir
    Path folder;

    private final HandTime time = new HandTime(Instant.parse("2026-11-03T08:00:00Z"));
    private final Feed feed = new Feed(time);

    @Test
    void oneEventIsOneLineWhateverItsFactsHold() throws IOException {
        List<String> hostile = List.of(
                "a\r\nb",
                "\u001b[31mred",
                "\u202eevil",
                "x\u2028y\u2029z",
                "%s%n%x",
                "<b>&amp;</b>",
                "\0",
                "n".repeat(1 << 20));
        try (EventLog log = new EventLog(folder, Topic.SERVER_LOG, LogEvent.Level.DEBUG, time, feed)) {
            hostile.forEach(fact -> log.write(LogEvent.JOIN_ASKED, Map.of("address", fact)));
        }
        List<String> lines = Files.readAllLines(folder.resolve("server.log"));
        assertThat(lines).hasSameSizeAs(hostile);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).startsWith("2026-11-03T08:00:00.000Z INFO join.asked address=");
            assertThat(line.split(" ")).hasSize(4);
            assertThat(line.codePoints()
                            .noneMatch(sign ->
                                    Character.getType(sign) == Character.FORMAT || Character.isISOControl(sign)))
                    .isTrue();
            assertThat(line.length()).isLessThan(3_000);
        });
    }

    @Test
    void followersGetWhatTheFileGets() {
        try (EventLog log = new EventLog(folder, Topic.SERVER_LOG, LogEvent.Level.WARN, time, feed)) {
            log.write(LogEvent.JOIN_ASKED, Map.of("key", "abc"));
            log.write(LogEvent.TRUST_REMOVED, Map.of("key", "a\nb"));
        }
        assertThat(feed.newest(Topic.SERVER_LOG)).hasSize(1);
        assertThat(CanonicalJson.text(feed.newest(Topic.SERVER_LOG).getFirst().body()))
                .contains("trust.removed")
                .contains("a\\\\x{a}b");
    }

    @Test
    void aFollowerResumesWithoutGapOrDouble() {
        for (int i = 0; i < 10; i++) {
            feed.publish(Topic.RECORDS, org.psephos.json.Json.Obj.EMPTY.with("i", i));
        }
        long first = feed.newest(Topic.RECORDS).getFirst().number();
        List<Long> seen = new java.util.ArrayList<>();
        Feed.Following following = feed.follow(Topic.RECORDS, first + 7, event -> seen.add(event.number() - first));
        feed.publish(Topic.RECORDS, org.psephos.json.Json.Obj.EMPTY);
        following.end().close();
        feed.publish(Topic.RECORDS, org.psephos.json.Json.Obj.EMPTY);
        assertThat(seen).containsExactly(7L, 8L, 9L, 10L);
        assertThat(feed.follow(Topic.RECORDS, 0, event -> true).next()).isEqualTo(first);
    }

    @Test
    void thePageListsEveryEvent() throws IOException {
        StringBuilder page = new StringBuilder("# Log events\n\nGenerated from `LogEvent`; a test compares. ")
                .append("`log/server.log` and `log/replication.log` hold one line per event: "
                        + "time, level, event, facts. ")
                .append("Signs that could end or turn a line are written `\\x{hex}`.\n\n")
                .append("| event | level | brought about by | meaning |\n|---|---|---|---|\n");
        for (LogEvent event : LogEvent.values()) {
            page.append("| `").append(event.text()).append("` | ").append(event.level());
            page.append(" | ").append(event.source() == LogEvent.Source.USER ? "a person" : "the program");
            page.append(" | ").append(event.meaning()).append(" |\n");
        }
        page.append("\n## At kiosks\n\nGenerated from `KioskEvent`. Each is an `audit.event` in the audit chain ")
                .append("of its ")
                .append("election, signed by the station (vote casting): `station` and `subject` name the kiosk, ")
                .append("`outcome` is `done` or the code of a refusal in lower case. Never a press, a choice, a slip ")
                .append("or a voter. In a secret election `time` is cut to the quarter of an hour.\n\n")
                .append("| event | meaning |\n|---|---|\n");
        for (KioskEvent event : KioskEvent.values()) {
            page.append("| `").append(event.text()).append("` | ").append(event.meaning());
            page.append(" |\n");
        }
        Path file = Path.of("..", "docs", "log-events.md");
        if ("write".equals(System.getProperty("psephos.docs"))) {
            Files.writeString(file, page);
        }
        assertThat(file).as("regenerate with -Dpsephos.docs=write").hasContent(page.toString());
    }
}
