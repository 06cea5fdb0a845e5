package org.psephos.desktop.kiosk.session;

import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.election.Language;

/// How the voter wants the screen.
///
/// @param language of the texts
/// @param size of the text
/// @param theme of the colours
public record Comfort(Language language, TextSize size, KioskTheme theme) {

    /// What every session begins with.
    public static Comfort of(Language language) {
        return new Comfort(language, TextSize.MEDIUM, KioskTheme.STANDARD);
    }

    /// This in another language.
    public Comfort in(Language other) {
        return new Comfort(other, size, theme);
    }

    /// This in another text size.
    public Comfort sized(TextSize other) {
        return new Comfort(language, other, theme);
    }

    /// This in other colours.
    public Comfort coloured(KioskTheme other) {
        return new Comfort(language, size, other);
    }

    /// Text size and colours as every session begins; the language stays.
    public Comfort reset() {
        return of(language);
    }
}
