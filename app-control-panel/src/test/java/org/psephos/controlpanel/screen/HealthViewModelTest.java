package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.psephos.client.LinkState;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.controlpanel.pictures.SampleServer;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;

/// What the panel says of a server that answers, and of one that does not.
class HealthViewModelTest {

    private final HandTasks tasks = Tasks.byHand();
    private final SampleServer server = new SampleServer();
    private final HealthViewModel health = new HealthViewModel(server, tasks);

    @Test
    void aServerThatDoesNotAnswerIsSilentAndItsFactsAreThoseOfBefore() {
        health.start();
        ServerFacts last = health.facts().get().orElseThrow();
        assertThat(health.silent().get()).isFalse();
        server.answer(Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
        tasks.turn();
        assertThat(health.silent().get()).isTrue();
        assertThat(health.verdict().get()).isEqualTo(HealthViewModel.Verdict.STOP);
        assertThat(health.facts().get()).contains(last);
        server.answer(Outcome.done(last));
        tasks.turn();
        assertThat(health.silent().get()).isFalse();
    }

    @Test
    void aLineThatBreaksIsToldBeforeTheNextQuestion() {
        health.start();
        assertThat(health.silent().get()).isFalse();
        server.link().set(new LinkState.AloneSince(Instant.EPOCH, Problem.of(ErrorCode.WIRE_OFFLINE), 1));
        assertThat(health.silent().get()).isTrue();
        assertThat(health.alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.key()).isEqualTo("alarm.silent"));
    }
}
