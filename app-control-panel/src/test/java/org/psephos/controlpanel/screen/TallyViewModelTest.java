package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.controlpanel.pictures.SampleServer;
import org.psephos.desktop.task.Tasks;

/// The count follows the records while somebody looks at it.
class TallyViewModelTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final SampleServer server = new SampleServer();
    private final TallyViewModel tally = new TallyViewModel(server, Tasks.byHand());
    private int counts;

    TallyViewModelTest() {
        tally.counting().subscribe(now -> counts += now ? 1 : 0);
        tally.load();
        counts = 0;
    }

    @Test
    void newRecordsAreCountedWhileThePageIsShown() {
        tally.heard(10, NOON);
        assertThat(counts).isZero();
        tally.onShow();
        assertThat(counts).isEqualTo(1);
        tally.heard(10, NOON.plusSeconds(20));
        assertThat(counts).isEqualTo(1);
        tally.heard(11, NOON.plusSeconds(40));
        assertThat(counts).isEqualTo(2);
        tally.onHide();
        tally.heard(12, NOON.plusSeconds(60));
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void countsThatNobodyAskedForAreApart() {
        tally.onShow();
        tally.heard(10, NOON);
        tally.heard(11, NOON.plusSeconds(1));
        assertThat(counts).isEqualTo(1);
        tally.heard(12, NOON.plus(TallyViewModel.BETWEEN));
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void theComparisonStaysWhenTheListIsReadAgain() {
        tally.compare();
        assertThat(tally.agree()).contains(true);
        tally.load();
        assertThat(tally.agree()).contains(true);
    }
}
