package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.controlpanel.pictures.SampleServer;
import org.psephos.desktop.task.Tasks;

/// The count follows the records while somebody looks at it.
class TallyViewModelTest {

    private static final Instant HEARD = Instant.parse("2026-11-29T13:02:31Z");

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
        tally.heard(10, HEARD);
        assertThat(counts).isZero();
        tally.onShow();
        assertThat(counts).isEqualTo(1);
        tally.heard(10, HEARD.plusSeconds(20));
        assertThat(counts).isEqualTo(1);
        tally.heard(11, HEARD.plusSeconds(40));
        assertThat(counts).isEqualTo(2);
        tally.onHide();
        tally.heard(12, HEARD.plusSeconds(60));
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void countsThatNobodyAskedForAreApart() {
        tally.onShow();
        tally.heard(10, HEARD);
        tally.heard(11, HEARD.plusSeconds(1));
        assertThat(counts).isEqualTo(1);
        tally.heard(12, HEARD.plus(TallyViewModel.BETWEEN));
        assertThat(counts).isEqualTo(2);
    }

    @Test
    void whatCameSinceTheCountIsTold() {
        tally.onShow();
        tally.heard(10, HEARD);
        assertThat(tally.since().get()).isZero();
        tally.heard(13, HEARD.plusSeconds(5));
        assertThat(tally.since().get()).isEqualTo(3);
        tally.count();
        assertThat(tally.since().get()).isZero();
    }

    @Test
    void theComparisonStaysWhenTheListIsReadAgain() {
        tally.compare();
        TallyViewModel.Agreement found = tally.agreement().get().orElseThrow();
        assertThat(found.same()).isTrue();
        tally.load();
        tally.count();
        assertThat(tally.agreement().get()).contains(found);
    }
}
