package org.psephos.desktop.kiosk.part;

import java.util.List;
import javafx.scene.text.Text;

/// Gives a text the font of its script.
///
/// OpenJFX 26.0.2 puts the pieces of a right-to-left text in the wrong order when its full stops and blanks come from
/// another font than its letters; so a text with such letters is set in a font that has both.
final class Script {

    private static final String ARABIC = "pk-arabic";
    private static final String HEBREW = "pk-hebrew";

    private Script() {}

    /// @param words the whole text that `text` is a part of
    static void dress(Text text, String words) {
        text.getStyleClass().removeAll(List.of(ARABIC, HEBREW));
        if (has(words, Character.UnicodeScript.ARABIC)) {
            text.getStyleClass().add(ARABIC);
        } else if (has(words, Character.UnicodeScript.HEBREW)) {
            text.getStyleClass().add(HEBREW);
        }
    }

    private static boolean has(String words, Character.UnicodeScript script) {
        return words.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == script);
    }
}
