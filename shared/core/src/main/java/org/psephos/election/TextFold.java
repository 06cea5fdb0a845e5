package org.psephos.election;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/// Makes texts alike that people take for the same: letter case, accents, width and spacing are evened out.
///
/// Only accents are dropped (combining diacritics, Arabic and Hebrew vowel points); vowel signs that are letters, as
/// in Devanagari and Thai, stay.
public final class TextFold {

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private TextFold() {}

    /// The text without case, accents and superfluous space.
    public static String fold(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean blank = false;
        String apart = NFKD.normalize(UCharacter.foldCase(text, true));
        for (int i = 0; i < apart.length(); ) {
            int point = apart.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                blank = true;
            } else if (!isAccent(point) && !isIgnorable(point)) {
                if (blank && !kept.isEmpty()) {
                    kept.append(' ');
                }
                blank = false;
                kept.appendCodePoint(point);
            }
        }
        return NFC.normalize(UCharacter.foldCase(kept.toString(), true));
    }

    private static boolean isAccent(int point) {
        return (point >= 0x0300 && point <= 0x036f)
                || (point >= 0x064b && point <= 0x065f)
                || point == 0x0670
                || point == 0x0640
                || (point >= 0x0591 && point <= 0x05c7);
    }

    private static boolean isIgnorable(int point) {
        return point == 0x00ad || (point >= 0x200b && point <= 0x200f) || point == 0xfe0f;
    }
}
