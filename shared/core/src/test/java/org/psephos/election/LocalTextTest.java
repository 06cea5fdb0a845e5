package org.psephos.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTextTest {

    private final List<Language> fallback = List.of(new Language("es"), new Language("en"));

    @Test
    void aTextFallsBackToTheBareLanguageThenToTheElectionsOrder() {
        LocalText text = LocalText.of(Map.of("en", "Yes", "pt", "Sim", "es", "Sí"));
        assertThat(text.in(new Language("pt-BR"), fallback)).isEqualTo("Sim");
        assertThat(text.in(new Language("uk"), fallback)).isEqualTo("Sí");
        assertThat(LocalText.of("ka", "დიახ").in(new Language("uk"), fallback)).isEqualTo("დიახ");
        assertThat(LocalText.EMPTY.in(new Language("uk"), fallback)).isEmpty();
    }

    @Test
    void anEmptyTextIsAbsent() {
        assertThat(LocalText.of("en", "Yes").with(new Language("en"), "")).isEqualTo(LocalText.EMPTY);
    }

    @Test
    void aLanguageKnowsItsNameAndDirection() {
        assertThat(new Language("ar").ownName()).isEqualTo("العربية");
        assertThat(new Language("es").ownName()).isEqualTo("Español");
        assertThat(new Language("ar").isRightToLeft()).isTrue();
        assertThat(new Language("uk").isRightToLeft()).isFalse();
    }
}
