package org.psephos.election;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One text in several languages. A language without a text is absent; an empty text counts as absent.
///
/// @param byLanguage the texts that there are
public record LocalText(SortedMap<Language, String> byLanguage) {

    /// No text in any language.
    public static final LocalText EMPTY = new LocalText(Collections.emptySortedMap());

    public LocalText {
        TreeMap<Language, String> kept = new TreeMap<>(byLanguage);
        kept.values().removeIf(String::isEmpty);
        byLanguage = Collections.unmodifiableSortedMap(kept);
    }

    /// A text in one language.
    public static LocalText of(String tag, String text) {
        return EMPTY.with(new Language(tag), text);
    }

    /// Texts by language tag.
    public static LocalText of(Map<String, String> texts) {
        TreeMap<Language, String> all = new TreeMap<>();
        texts.forEach((tag, text) -> all.put(new Language(tag), text));
        return new LocalText(all);
    }

    /// This with the text of one language set; an empty text removes it.
    public LocalText with(Language language, String text) {
        TreeMap<Language, String> more = new TreeMap<>(byLanguage);
        more.put(language, text);
        return new LocalText(more);
    }

    /// The text in exactly this language.
    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /// The text to show: in `wanted`, else in its bare language, else in the first of `fallback` that has one, else
    /// in any, else empty.
    ///
    /// @param fallback the election's languages in their order
    public String in(Language wanted, List<Language> fallback) {
        return exactly(wanted)
                .or(() -> exactly(wanted.bare()))
                .or(() -> fallback.stream()
                        .flatMap(each -> exactly(each).stream())
                        .findFirst())
                .or(() -> byLanguage.values().stream().findFirst())
                .orElse("");
    }

    /// Whether there is no text in any language.
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
