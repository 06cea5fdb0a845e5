package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psephos.common.Outcome;

class LifeCycleTest {

    private static final Map<ElectionState, List<LifeCycle.Step>> ALLOWED = Map.of(
            ElectionState.DRAFT, List.of(LifeCycle.Step.SAVE, LifeCycle.Step.REVIEW),
            ElectionState.IN_REVIEW, List.of(LifeCycle.Step.SAVE, LifeCycle.Step.APPROVE),
            ElectionState.APPROVED, List.of(LifeCycle.Step.SAVE, LifeCycle.Step.SEAL),
            ElectionState.SEALED, List.of(LifeCycle.Step.OPEN),
            ElectionState.OPEN, List.of(LifeCycle.Step.CLOSE),
            ElectionState.CLOSED, List.of(LifeCycle.Step.ARCHIVE),
            ElectionState.ARCHIVED, List.of());

    @Test
    void onlyTheStepsOfTheTableArePossible() {
        for (ElectionState state : ElectionState.values()) {
            for (LifeCycle.Step step : LifeCycle.Step.values()) {
                assertThat(LifeCycle.next(state, step).isDone())
                        .as(state + " " + step)
                        .isEqualTo(ALLOWED.getOrDefault(state, List.of()).contains(step));
            }
        }
    }

    @Test
    void anEditBeforeTheSealVoidsTheApproval() {
        assertThat(LifeCycle.next(ElectionState.APPROVED, LifeCycle.Step.SAVE))
                .isEqualTo(Outcome.done(ElectionState.DRAFT));
    }

    @Test
    void aRefusalNamesStateAndStep() {
        Outcome<ElectionState> refused = LifeCycle.next(ElectionState.OPEN, LifeCycle.Step.SAVE);
        assertThat(((Outcome.Refused<ElectionState>) refused).problem().toString())
                .isEqualTo("ELECTION-STATE{act=save, state=open}");
    }
}
