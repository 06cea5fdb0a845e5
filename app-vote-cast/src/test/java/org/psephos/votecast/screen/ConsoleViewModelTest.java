package org.psephos.votecast.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.tally.PollHours;
import org.psephos.testkit.HandTime;
import org.psephos.votecast.service.Poll;

/// Which election the operator's console works in, and what becomes of a slip that no kiosk can take.
class ConsoleViewModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private final HandTasks tasks = Tasks.byHand();
    private final List<ElectionId> chosen = new ArrayList<>();
    private final Observable<List<Poll>> polls = new Observable<>(List.of());
    private final ConsoleViewModel console = new ConsoleViewModel(
            List.of(), "", chosen::add, new NoScreens(), new HandTime(Instant.parse("2026-11-29T09:00:00Z")));

    private static final class NoScreens implements KioskScreens {
        @Override
        public ReadOnlyObjectProperty<Fit> fit(Kiosk kiosk) {
            return new ReadOnlyObjectWrapper<>(Fit.STANDARD).getReadOnlyProperty();
        }

        @Override
        public boolean isHere(Kiosk kiosk) {
            return false;
        }

        @Override
        public void measure(Kiosk kiosk) {}

        @Override
        public void useStandard(Kiosk kiosk) {}
    }

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    private static void onScreen(Runnable test) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                test.run();
                done.complete(true);
            } catch (AssertionError | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }

    private static Poll poll(int number, LocalDate day, ElectionState state, int cast) {
        Polls hours = Polls.allDay(day, ZoneId.of("Europe/Vienna"));
        Election definition =
                Election.draft(new ElectionId(new UUID(1, number)), ElectionKind.OPEN, hours, new Language("en"));
        return new Poll(
                definition,
                ElectionCodec.fingerprint(definition),
                state,
                new PollHours(hours, hours.opensAt(), Instant.MAX),
                new Poll.Balance(cast, cast, 0, 0));
    }

    @Test
    void theOpenElectionIsTakenThoughAnOldOneWasHeardOfFirst() throws Exception {
        Poll old = poll(1, DAY.minusYears(1), ElectionState.ARCHIVED, 300);
        Poll today = poll(2, DAY, ElectionState.OPEN, 0);
        onScreen(() -> {
            console.onShow(polls, tasks);
            ConsoleView view = new ConsoleView(console, Words.of(ConsoleView.class, Locale.ENGLISH), () -> {});
            var _ = new Scene(view, 1280, 800);
            polls.set(List.of(old));
            polls.set(List.of(today, old));
            assertThat(console.poll()).contains(today);
            polls.set(List.of(poll(2, DAY, ElectionState.OPEN, 1), old));
            assertThat(chosen).containsExactly(today.id());
        });
    }

    @Test
    void theElectionOfTheDayStaysWhenItCloses() {
        Poll other = poll(1, DAY, ElectionState.OPEN, 0);
        polls.set(List.of(poll(2, DAY, ElectionState.OPEN, 0)));
        console.onShow(polls, tasks);
        Poll closed = poll(2, DAY, ElectionState.CLOSED, 9);
        polls.set(List.of(other, closed));
        assertThat(console.poll()).contains(closed);
        assertThat(chosen).containsExactly(closed.id());
    }

    @Test
    void theKiosksAreOverOnceTheOfficialsHaveClosed() {
        polls.set(List.of(poll(2, DAY, ElectionState.OPEN, 0)));
        console.onShow(polls, tasks);
        assertThat(console.isOver()).isFalse();
        Polls hours = Polls.allDay(DAY, ZoneId.of("Europe/Vienna"));
        Poll closed = poll(2, DAY, ElectionState.CLOSED, 0);
        polls.set(List.of(new Poll(
                closed.definition(),
                closed.ballot(),
                closed.state(),
                new PollHours(hours, hours.opensAt(), Instant.parse("2026-11-29T08:59:00Z")),
                closed.balance())));
        assertThat(console.isOver()).isTrue();
    }

    @Test
    void whatTheOperatorChoosesStays() {
        Poll old = poll(1, DAY.minusYears(1), ElectionState.CLOSED, 300);
        Poll today = poll(2, DAY, ElectionState.OPEN, 0);
        polls.set(List.of(today, old));
        console.onShow(polls, tasks);
        console.choose(old.id());
        polls.set(List.of(poll(2, DAY, ElectionState.OPEN, 1), old));
        assertThat(console.poll()).contains(old);
        assertThat(chosen).containsExactly(today.id(), old.id());
    }

    @Test
    void aSlipStaysInItsFieldWhileNoKioskWaits() {
        console.slipProperty().set("psephos:slip:of-a-test");
        console.handOver();
        assertThat(console.slipProperty().get()).isEqualTo("psephos:slip:of-a-test");
    }
}
