package org.psephos.desktop.part;

/// Makes right-to-left text breakable. OpenJFX 26 fails with an exception when it must break inside a run of
/// right-to-left signs (`PrismTextLayout.computeTrailingSpaceWidth`); a break between two runs works. A blank between
/// two right-to-left words is therefore set between left-to-right marks (UAX #9), which make it a run of its own and
/// change neither order nor look.
public final class SoftBreaks {

    private static final char MARK = '\u200e';

    private SoftBreaks() {}

    /// The text as a wrapping label must hold it; text without right-to-left signs stays as it is.
    public static String in(String text) {
        if (text.chars().noneMatch(SoftBreaks::isRightToLeft)) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ' ' && strongBefore(text, i) && strongAfter(text, i)) {
                marked.append(MARK).append(sign).append(MARK);
            } else {
                marked.append(sign);
            }
        }
        return marked.toString();
    }

    private static boolean strongBefore(String text, int at) {
        for (int i = at - 1; i >= 0 && text.charAt(i) != ' '; i--) {
            if (isRightToLeft(text.charAt(i))) {
                return true;
            }
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean strongAfter(String text, int at) {
        for (int i = at + 1; i < text.length() && text.charAt(i) != ' '; i++) {
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
