package org.psephos.balloteditor.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.pictures.OnScreen;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Language;

/// Languages and time zones by their names, in the reader's language.
class ChoicesTest {

    private static final Words ENGLISH = Words.of(EditorWindow.class, Locale.ENGLISH);

    @BeforeAll
    static void toolkit() {
        OnScreen.begin();
    }

    private static void type(ComboBox<?> box, String letters) {
        letters.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> box.fireEvent(new KeyEvent(
                        KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
    }

    @Test
    void aCityIsCalledAsItsReaderCallsIt() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        assertThat(Choices.name(vienna, Locale.ENGLISH)).isEqualTo("Vienna · Central European Time");
        assertThat(Choices.name(vienna, Locale.of("ar"))).startsWith("فيينا");
        assertThat(Choices.name(ZoneId.of("UTC"), Locale.ENGLISH)).isEqualTo("UTC");
    }

    @Test
    void lettersLeadToACity() {
        OnScreen.run(() -> {
            ComboBox<ZoneId> zones = Choices.zones("zone", ENGLISH);
            type(zones, "cai");
            assertThat(zones.getValue()).isEqualTo(ZoneId.of("Africa/Cairo"));
            type(zones, "vien");
            assertThat(zones.getValue()).isEqualTo(ZoneId.of("Europe/Vienna"));
            assertThat(zones.getItems()).doesNotHaveDuplicates().hasSizeGreaterThan(350);
        });
    }

    @Test
    void aLanguageIsFoundByItsOwnNameAndByTheReadersName() {
        OnScreen.run(() -> {
            ComboBox<Language> languages = Choices.languages("language", ENGLISH);
            type(languages, "deu");
            assertThat(languages.getValue()).isEqualTo(new Language("de"));
            type(languages, "gre");
            assertThat(languages.getValue()).isEqualTo(new Language("el"));
            type(languages, "الع");
            assertThat(languages.getValue()).isEqualTo(new Language("ar"));
        });
    }
}
