package org.psephos.roll;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the bytes of a file are read as text: what spreadsheets of the world still write.
public enum CsvEncoding {
    /// UTF-8, with or without a mark at its start.
    UTF_8("UTF-8", 3),
    /// UTF-16, low byte first.
    UTF_16_LE("UTF-16LE", 2),
    /// UTF-16, high byte first.
    UTF_16_BE("UTF-16BE", 2),
    /// Western Europe: Windows-1252, the superset of Latin-1 that spreadsheets write.
    WESTERN("windows-1252", 0, "ISO-8859-1"),
    /// Central Europe.
    CENTRAL("windows-1250", 0, "ISO-8859-2"),
    /// Cyrillic.
    CYRILLIC("windows-1251", 0, "KOI8-R"),
    /// Greek.
    GREEK("windows-1253", 0, "ISO-8859-7"),
    /// Turkish.
    TURKISH("windows-1254", 0, "ISO-8859-9"),
    /// Hebrew.
    HEBREW("windows-1255", 0, "ISO-8859-8", "ISO-8859-8-I"),
    /// Arabic.
    ARABIC("windows-1256", 0, "ISO-8859-6"),
    /// Thai.
    THAI("x-windows-874", 0),
    /// Chinese, simplified.
    CHINESE("GB18030", 0),
    /// Chinese, traditional.
    TAIWANESE("Big5", 0),
    /// Japanese.
    JAPANESE("Shift_JIS", 0),
    /// Korean.
    KOREAN("EUC-KR", 0);

    private final Charset charset;
    private final int markBytes;
    private final List<String> kin;

    /// @param kin other encodings of the same scripts, which a guess may name and which this stands for
    CsvEncoding(String charset, int markBytes, String... kin) {
        this.charset = Charset.forName(charset);
        this.markBytes = markBytes;
        this.kin = List.of(kin);
    }

    Charset charset() {
        return charset;
    }

    /// The word of the text bundles.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many bytes the mark at the start takes, if it is there.
    int markBytes(byte[] start) {
        return hasMark(start) ? markBytes : 0;
    }

    /// The encoding that fits the first bytes of a file: a mark decides; without one, zero bytes tell UTF-16; what is
    /// not UTF-8 is guessed from its bytes, and a person looks at the first lines before anything is read in
    // earnest.
    public static CsvEncoding detect(byte[] start) {
        for (CsvEncoding each : values()) {
            if (each.hasMark(start)) {
                return each;
            }
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int most = start.length / 4;
        if (zeros[0] > most || zeros[1] > most) {
            return zeros[1] > zeros[0] ? UTF_16_LE : UTF_16_BE;
        }
        return isUtf8(start) ? UTF_8 : EncodingGuess.of(start);
    }

    /// The encoding with one or two bytes for a sign that has this name, or stands for it.
    static Optional<CsvEncoding> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.markBytes == 0)
                .filter(each -> each.charset.name().equalsIgnoreCase(name) || each.kin.contains(name))
                .findFirst();
    }

    private boolean hasMark(byte[] start) {
        return switch (this) {
            case UTF_8 -> begins(start, 0xef, 0xbb, 0xbf);
            case UTF_16_LE -> begins(start, 0xff, 0xfe);
            case UTF_16_BE -> begins(start, 0xfe, 0xff);
            default -> false;
        };
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (start.length <= i || (start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the bytes are UTF-8 but for a few damaged ones; a sign cut at the end does not count.
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(start);
        CharBuffer chars = CharBuffer.allocate(start.length + 1);
        int damaged = 0;
        int leading = 0;
        while (bytes.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, chars, false);
            if (result.isError()) {
                damaged++;
                bytes.position(bytes.position() + result.length());
            } else {
                break;
            }
        }
        for (byte each : start) {
            leading += (each & 0xc0) == 0xc0 ? 1 : 0;
        }
        return damaged == 0 || damaged * 2 < leading;
    }
}
