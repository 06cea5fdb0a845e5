package org.psephos.desktop.part;

import java.util.regex.Pattern;

/// Several right-to-left words in a row, kept together by an isolate (UAX #9), so that the marks that make them
/// breakable do not change their order in a left-to-right sentence.
final class RightToLeftWords {

    private static final String WORD = "[\\p{InHebrew}\\p{InArabic}\\p{InArabic_Supplement}\\p{InSyriac}\\p{InThaana}]"
            + "[^\\s\\p{L}\\u2066-\\u2069]*+";
    private static final Pattern WORDS = Pattern.compile("(?:" + WORD + ")++(?: (?:" + WORD + ")++)++");

    private RightToLeftWords() {}

    static String isolated(String text) {
        return WORDS.matcher(text).replaceAll(found -> "\u2067" + found.group() + "\u2069");
    }
}
