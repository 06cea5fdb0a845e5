package org.psephos.desktop.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.psephos.qr.QrEncoder;
import org.psephos.qr.QrMatrix;

/// QR codes as files. No toolkit is needed.
public final class QrPictures {

    /// The side of a printed code without its quiet zone, in millimetres: what a hand scanner reads at arm's length.
    public static final double PRINT_MM = 25;

    private static final int WHITE = 0xFFFFFF;

    private QrPictures() {}

    /// The code as a picture with quiet zone.
    ///
    /// @param content the text in the code
    /// @param pixelsPerModule at least 1
    public static BufferedImage picture(String content, int pixelsPerModule) {
        QrMatrix modules = QrEncoder.encode(content);
        int side = modules.sizeWithQuietZone() * pixelsPerModule;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / pixelsPerModule - QrMatrix.QUIET;
                int row = y / pixelsPerModule - QrMatrix.QUIET;
                picture.setRGB(x, y, modules.isDark(column, row) ? 0 : WHITE);
            }
        }
        return picture;
    }

    /// The code as a PNG file.
    public static byte[] png(String content, int pixelsPerModule) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture(content, pixelsPerModule), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code as an SVG file that prints 25 mm wide, quiet zone not counted.
    public static String svg(String content) {
        QrMatrix modules = QrEncoder.encode(content);
        int side = modules.sizeWithQuietZone();
        String wide = String.format(Locale.ROOT, "%.2f", PRINT_MM * side / modules.size());
        StringBuilder path = new StringBuilder();
        modules.forEachRun((x, y, length) -> path.append('M')
                .append(x + QrMatrix.QUIET)
                .append(' ')
                .append(y + QrMatrix.QUIET)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %d %d" \
                shape-rendering="crispEdges">
                <rect width="%d" height="%d" fill="#FFFFFF"/>
                <path d="%s" fill="#000000"/>
                </svg>
                """.formatted(wide, wide, side, side, side, side, path);
    }
}
