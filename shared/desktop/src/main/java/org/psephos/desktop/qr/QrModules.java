package org.psephos.desktop.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The squares of one QR code, error correction level M; the quiet zone is around them, not in them.
final class QrModules {

    /// Modules of white on each side (ISO/IEC 18004 section 5.3.8).
    static final int QUIET = 4;

    private final ByteMatrix matrix;

    private QrModules(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    static QrModules of(String content) {
        try {
            return new QrModules(Encoder.encode(
                            content,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    int size() {
        return matrix.getWidth();
    }

    int sizeWithQuietZone() {
        return size() + 2 * QUIET;
    }

    /// Whether the module is dark; outside, in the quiet zone, none is.
    boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && matrix.get(x, y) == 1;
    }

    /// Tells each run of dark modules in each row.
    void forEachRun(Run run) {
        for (int y = 0; y < size(); y++) {
            int start = 0;
            for (int x = 0; x <= size(); x++) {
                if (!isDark(x, y)) {
                    if (x > start) {
                        run.at(start, y, x - start);
                    }
                    start = x + 1;
                }
            }
        }
    }

    /// A run of dark modules.
    @FunctionalInterface
    interface Run {

        void at(int x, int y, int length);
    }
}
