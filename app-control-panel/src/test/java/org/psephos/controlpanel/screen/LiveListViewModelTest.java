package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveListViewModelTest {

    private final LiveListViewModel list = new LiveListViewModel(5);

    @Test
    void theNewestStandsOnTopAndTheOldestGoesWhenTheWindowIsFull() {
        list.add(IntStream.rangeClosed(1, 7)
                .mapToObj(n -> row("line " + n, LiveRow.Level.INFO))
                .toList());
        assertThat(texts()).containsExactly("line 7", "line 6", "line 5", "line 4", "line 3");
        assertThat(list.total().get()).isEqualTo(7);
    }

    @Test
    void pausingStopsTheViewAndNotTheWriting() {
        list.add(List.of(row("one", LiveRow.Level.INFO)));
        list.toggle();
        list.add(List.of(row("two", LiveRow.Level.INFO), row("three", LiveRow.Level.INFO)));
        assertThat(texts()).containsExactly("one");
        assertThat(list.fresh().get()).isEqualTo(2);
        list.search().set("o");
        assertThat(texts()).containsExactly("one");
        list.search().set("");
        list.toggle();
        assertThat(texts()).containsExactly("three", "two", "one");
        assertThat(list.fresh().get()).isZero();
    }

    @Test
    void searchAndLevelFilterWhatIsKeptAndWhatComes() {
        list.add(List.of(row("desk joined", LiveRow.Level.INFO), row("copy behind", LiveRow.Level.WARN)));
        list.least().set(LiveRow.Level.WARN);
        assertThat(texts()).containsExactly("copy behind");
        list.add(List.of(row("disk full", LiveRow.Level.ALARM), row("desk left", LiveRow.Level.INFO)));
        assertThat(texts()).containsExactly("disk full", "copy behind");
        list.least().set(LiveRow.Level.INFO);
        list.search().set("DESK");
        assertThat(texts()).containsExactly("desk left", "desk joined");
    }

    private List<String> texts() {
        return list.rows().stream().map(row -> row.cell("text")).toList();
    }

    private static LiveRow row(String text, LiveRow.Level level) {
        return new LiveRow(Instant.EPOCH, level, Map.of("text", text), Map.of(), text);
    }
}
