package org.psephos.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsThreeSentencesInEveryLanguage(ErrorCode code) {
        Problem problem = Problem.of(code);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("ar")}) {
            ProblemTexts texts = new ProblemTexts(locale);
            assertThat(texts.all(problem)).as(code + " in " + locale).doesNotContain("⟦");
        }
        assertThat(new ProblemTexts(Locale.forLanguageTag("ar")).what(problem))
                .isNotEqualTo(new ProblemTexts(Locale.ENGLISH).what(problem));
        assertThat(ErrorCode.of(code.text())).isEqualTo(code);
    }
}
