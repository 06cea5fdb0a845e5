package org.psephos.desktop.shell;

import java.util.List;
import java.util.Locale;

/// The languages that staff screens speak.
public final class StaffLanguages {

    /// In the order in which they are offered.
    public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("ar"));

    private StaffLanguages() {}

    /// The offered language for a tag such as `ar`, or English.
    public static Locale of(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        return OFFERED.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
