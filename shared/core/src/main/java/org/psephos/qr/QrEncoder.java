package org.psephos.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/// Text to a QR code, error correction level M (ISO/IEC 18004): 15 % of the code may be unreadable.
public final class QrEncoder {

    private static final Map<EncodeHintType, String> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());

    private QrEncoder() {}

    /// The modules of `text`.
    ///
    /// @throws IllegalArgumentException when it is empty or does not fit into a code
    public static QrMatrix encode(String text) {
        try {
            ByteMatrix bytes =
                    Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
            int size = bytes.getWidth();
            BitSet dark = new BitSet(size * size);
            for (int at = 0; at < size * size; at++) {
                dark.set(at, bytes.get(at % size, at / size) == 1);
            }
            return new QrMatrix(size, dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code", e);
        }
    }
}
