package org.psephos.roll;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Guesses in which old encoding a list of names is written, from a few lines of it. Not asked for UTF-8 and UTF-16,
/// which are known for certain.
final class EncodingGuess {

    private static final int BYTES_MAX = 8_192;
    private static final double NEARLY_ALL = 0.9;
    private static final List<CsvEncoding> TWO_BYTES =
            List.of(CsvEncoding.KOREAN, CsvEncoding.JAPANESE, CsvEncoding.CHINESE, CsvEncoding.TAIWANESE);

    private final byte[] start;
    private final byte[] words;

    private EncodingGuess(byte[] start) {
        this.start = start;
        this.words = words(start);
    }

    /// The likeliest encoding.
    static CsvEncoding of(byte[] start) {
        return new EncodingGuess(Arrays.copyOf(start, Math.min(start.length, BYTES_MAX))).likeliest();
    }

    private CsvEncoding likeliest() {
        for (CsvEncoding each : TWO_BYTES) {
            if (share(each) >= NEARLY_ALL) {
                return each;
            }
        }
        if (isHebrew()) {
            return CsvEncoding.HEBREW;
        }
        if (isThai()) {
            return CsvEncoding.THAI;
        }
        return Arrays.stream(new CharsetDetector().setText(words).detectAll())
                .flatMap(match -> CsvEncoding.of(match.getName()).stream())
                .findFirst()
                .orElse(CsvEncoding.WESTERN);
    }

    /// Words with at least one byte that is not ASCII, and blanks between them.
    private static byte[] words(byte[] start) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int begin = 0;
        for (int i = 0; i <= start.length; i++) {
            boolean inWord = i < start.length && (start[i] < 0 || Character.isLetter(start[i]));
            if (!inWord) {
                int from = begin;
                int to = i;
                if (java.util.stream.IntStream.range(from, to).anyMatch(at -> start[at] < 0)) {
                    words.write(start, from, to - from);
                    words.write(' ');
                }
                begin = i + 1;
            }
        }
        return words.toByteArray();
    }

    /// How many of the signs beyond ASCII are common ones of the encoding's script; none when the bytes do not fit.
    private double share(CsvEncoding encoding) {
        CharBuffer decoded = CharBuffer.allocate(start.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(start);
        if (encoding.charset().newDecoder().decode(bytes, decoded, false).isError()) {
            return 0;
        }
        int[] foreign = decoded.flip()
                .toString()
                .codePoints()
                .filter(point -> point > 0x7f)
                .toArray();
        IntPredicate common = common(encoding);
        return (double) Arrays.stream(foreign).filter(common).count() / Math.max(1, foreign.length);
    }

    private static IntPredicate common(CsvEncoding encoding) {
        return switch (encoding) {
            case KOREAN -> point -> UnicodeScript.of(point) == UnicodeScript.HANGUL;
            case JAPANESE -> point -> point < 0xff00 && (isHan(point) || isKana(point));
            case CHINESE -> point -> isHan(point) && hasLead(encoding, point, 0xb0, 0xd7);
            case TAIWANESE -> point -> isHan(point) && hasLead(encoding, point, 0xa4, 0xc6);
            default -> point -> false;
        };
    }

    private static boolean isHan(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN;
    }

    private static boolean isKana(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || point == 0x3000;
    }

    /// The encodings of Chinese have the signs of everyday use first.
    private static boolean hasLead(CsvEncoding encoding, int point, int least, int most) {
        int lead = Character.toString(point).getBytes(encoding.charset())[0] & 0xff;
        return lead >= least && lead <= most;
    }

    /// Letters of one case only, and no word that mixes them with ASCII.
    private boolean isHebrew() {
        boolean letters = true;
        for (byte each : words) {
            letters &= each == ' ' || ((each & 0xff) >= 0xe0 && (each & 0xff) <= 0xfa);
        }
        return letters && words.length > 1;
    }

    /// Vowel signs and tone marks stand after a consonant, leading vowels before one.
    private boolean isThai() {
        String text = new String(words, CsvEncoding.THAI.charset());
        int before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            boolean mark = Character.getType(now) == Character.NON_SPACING_MARK || now == 0x0e32;
            boolean carried = before >= 0x0e01 && before != 0x0e2f && !(before >= 0x0e40 && before <= 0x0e46);
            boolean leading = before >= 0x0e40 && before <= 0x0e44;
            boolean thai = now == ' ' || UnicodeScript.of(now) == UnicodeScript.THAI;
            if (!thai || (mark && !carried) || (leading && (now < 0x0e01 || now > 0x0e2e))) {
                return false;
            }
            before = now;
        }
        return words.length > 1;
    }
}
