package org.psephos.roll;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// How the bytes of a file are read as text.
public enum CsvEncoding {
    /// UTF-8, with or without a mark at its start.
    UTF_8(StandardCharsets.UTF_8, 3),
    /// UTF-16, low byte first.
    UTF_16_LE(StandardCharsets.UTF_16LE, 2),
    /// UTF-16, high byte first.
    UTF_16_BE(StandardCharsets.UTF_16BE, 2),
    /// Windows-1252, the superset of Latin-1 that spreadsheets write.
    LATIN_1(Charset.forName("windows-1252"), 0);

    private final Charset charset;
    private final int markBytes;

    CsvEncoding(Charset charset, int markBytes) {
        this.charset = charset;
        this.markBytes = markBytes;
    }

    Charset charset() {
        return charset;
    }

    /// How many bytes the mark at the start takes, if it is there.
    int markBytes(byte[] start) {
        return hasMark(start) ? markBytes : 0;
    }

    /// The encoding that fits the first bytes of a file: a mark decides; without one, zero bytes tell UTF-16, and
    /// what is not UTF-8 is Latin-1.
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
        return isUtf8(start) ? UTF_8 : LATIN_1;
    }

    private boolean hasMark(byte[] start) {
        return switch (this) {
            case UTF_8 -> begins(start, 0xef, 0xbb, 0xbf);
            case UTF_16_LE -> begins(start, 0xff, 0xfe);
            case UTF_16_BE -> begins(start, 0xfe, 0xff);
            case LATIN_1 -> false;
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
