package org.psephos.election;

import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/// A language of the ballot as a BCP 47 tag (RFC 5646): `en`, `ar`, `zh-Hant`, `pt-BR`.
///
/// @param tag language, optional script, optional region, in the usual letter cases
public record Language(String tag) implements Comparable<Language> {

    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    /// @throws IllegalArgumentException when `tag` has another shape
    public Language {
        if (!SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("a language tag looks like en, zh-Hant or pt-BR");
        }
    }

    /// The tag without script and region.
    public Language bare() {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? this : new Language(tag.substring(0, hyphen));
    }

    /// Whether it is written from right to left.
    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(tag).isRightToLeft();
    }

    /// Its name in itself, as a voter looks for it: `English`, `العربية`, `Español`.
    public String ownName() {
        ULocale locale = ULocale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
