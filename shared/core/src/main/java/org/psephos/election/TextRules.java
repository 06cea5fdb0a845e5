package org.psephos.election;

import com.ibm.icu.text.Normalizer2;
import java.util.EnumSet;
import java.util.Set;

/// Which signs a text that people type may hold: any script, emoji and joiners, in normal form C; no control, no
/// direction marks (screens isolate each text themselves), nothing that is not a sign.
public final class TextRules {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private TextRules() {}

    /// Everything that is wrong with a text that stands on one line.
    public static Set<TextFault> faultsOfLine(String text) {
        return faults(text, "");
    }

    /// Everything that is wrong with a text that may have several lines.
    public static Set<TextFault> faultsOfText(String text) {
        return faults(text, "\n");
    }

    /// Whether a text of one or more lines holds nothing but signs that people see. Its normal form and blank space
    /// at its ends are not looked at.
    public static boolean isReadable(String text) {
        EnumSet<TextFault> faults = EnumSet.noneOf(TextFault.class);
        text.codePoints().filter(point -> point != '\n').forEach(point -> add(point, faults));
        return faults.isEmpty();
    }

    /// The same for a text of one line.
    public static boolean isReadableLine(String text) {
        return text.indexOf('\n') < 0 && isReadable(text);
    }

    /// What people typed, as it is kept: normal form C, without blank space at its ends. Faults that only a person
    /// can put right stay in it.
    public static String tidy(String typed) {
        String stripped = typed.strip();
        return hasLoneSurrogate(stripped) ? stripped : NFC.normalize(stripped);
    }

    /// The length as people count it.
    public static int signs(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Set<TextFault> faults(String text, String allowed) {
        EnumSet<TextFault> faults = EnumSet.noneOf(TextFault.class);
        text.codePoints().filter(point -> allowed.indexOf(point) < 0).forEach(point -> add(point, faults));
        if (!text.equals(text.strip())) {
            faults.add(TextFault.BLANK_EDGE);
        }
        if (!faults.contains(TextFault.SURROGATE) && !NFC.isNormalized(text)) {
            faults.add(TextFault.NOT_NORMAL);
        }
        return faults;
    }

    private static void add(int point, EnumSet<TextFault> faults) {
        if (point == 0) {
            faults.add(TextFault.NUL);
        } else if (Character.getType(point) == Character.SURROGATE) {
            faults.add(TextFault.SURROGATE);
        } else if (isDirectionMark(point)) {
            faults.add(TextFault.DIRECTION);
        } else if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
            faults.add(TextFault.CONTROL);
        } else if ((point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef) || isFiller(point)) {
            faults.add(TextFault.NO_SIGN);
        }
    }

    private static boolean isFiller(int point) {
        return point == 0xfeff || (point >= 0xfff9 && point <= 0xfffd);
    }

    /// The characters of Unicode's property Bidi_Control (UAX 9).
    private static boolean isDirectionMark(int point) {
        return point == 0x061c
                || point == 0x200e
                || point == 0x200f
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
