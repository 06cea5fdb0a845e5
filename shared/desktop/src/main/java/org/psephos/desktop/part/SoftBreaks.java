package org.psephos.desktop.part;

/// Makes right-to-left text breakable. OpenJFX 26 fails with an exception when it must break inside a run of
/// right-to-left signs (`PrismTextLayout.computeTrailingSpaceWidth`); a break between two runs works. So the place of
/// a break is set between left-to-right marks (UAX #9), which make it a run of its own: the blank itself between two
/// right-to-left words, and beside other words a zero width space while a no-break space keeps the distance on the
/// right side. Neither order nor look change.
public final class SoftBreaks {

    private static final String BLANK = "\u200e \u200e";
    private static final String BREAK = "\u200e\u200b\u200e";
    private static final char FIXED_BLANK = '\u00a0';

    private SoftBreaks() {}

    /// The text as a wrapping label must hold it; text without right-to-left signs stays as it is.
    public static String in(String text) {
        if (text.chars().noneMatch(SoftBreaks::isRightToLeft)) {
            return text;
        }
        String kept = RightToLeftWords.isolated(text);
        StringBuilder marked = new StringBuilder(kept.length() + 32);
        for (int i = 0; i < kept.length(); i++) {
            char sign = kept.charAt(i);
            if (sign == ' ') {
                marked.append(blank(isWord(kept, i, -1), isWord(kept, i, 1)));
            } else {
                marked.append(sign);
            }
        }
        return marked.toString();
    }

    private static String blank(boolean after, boolean before) {
        if (after && before) {
            return BLANK;
        }
        if (after) {
            return FIXED_BLANK + BREAK;
        }
        return before ? BREAK + FIXED_BLANK : " ";
    }

    /// Whether the word on that side of the blank is written from right to left.
    private static boolean isWord(String text, int at, int step) {
        for (int i = at + step; i >= 0 && i < text.length() && text.charAt(i) != ' '; i += step) {
            if (isRightToLeft(text.charAt(i))) {
                return true;
            }
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
