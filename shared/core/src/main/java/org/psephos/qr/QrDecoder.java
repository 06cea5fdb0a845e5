package org.psephos.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Grey pixels to the text of the QR code in them, in any rotation. Stateless; call it away from a screen's thread.
public final class QrDecoder {

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private QrDecoder() {}

    /// The code in a picture, if there is one that can be read whole.
    ///
    /// @param grey one byte per pixel, 0 black to 255 white, row by row
    /// @param width pixels per row
    /// @param height rows
    public static Optional<Sighting> decode(byte[] grey, int width, int height) {
        if (grey.length != width * height) {
            throw new IllegalArgumentException("width times height is the number of pixels");
        }
        LuminanceSource source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        return read(new HybridBinarizer(source))
                .or(() -> read(new GlobalHistogramBinarizer(source)))
                .or(() -> turned(grey, width, height))
                .or(() -> read(new HybridBinarizer(source.invert())));
    }

    /// Every code in a picture that can be read whole, each text once; a person may hold two slips at a time.
    ///
    /// @param grey one byte per pixel, 0 black to 255 white, row by row
    /// @param width pixels per row
    /// @param height rows
    public static List<Sighting> all(byte[] grey, int width, int height) {
        Map<String, Sighting> seen = new LinkedHashMap<>();
        decode(grey, width, height).ifPresent(one -> seen.put(one.text(), one));
        several(grey, width, height).forEach(one -> seen.putIfAbsent(one.text(), one));
        return List.copyOf(seen.values());
    }

    private static List<Sighting> several(byte[] grey, int width, int height) {
        LuminanceSource source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
                    .map(QrDecoder::sighting)
                    .toList();
        } catch (ReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return List.of(); // as below: what cannot be read whole is no code
        }
    }

    /// The picture turned by a quarter. ZXing looks for corners along rows, and takes something else for one in two of
    /// a hundred slips, however still they are held; along what were columns it does not.
    private static Optional<Sighting> turned(byte[] grey, int width, int height) {
        int across = height;
        int down = width;
        byte[] quarter = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                quarter[x * across + (height - 1 - y)] = grey[y * width + x];
            }
        }
        LuminanceSource source = new PlanarYUVLuminanceSource(quarter, across, down, 0, 0, across, down, false);
        return read(new HybridBinarizer(source))
                .map(seen -> new Sighting(
                        seen.text(),
                        seen.corners().stream()
                                .map(point -> new Sighting.Point(point.y(), height - 1 - point.x()))
                                .toList()));
    }

    private static Optional<Sighting> read(Binarizer binarizer) {
        try {
            return Optional.of(sighting(new QRCodeReader().decode(new BinaryBitmap(binarizer), HINTS)));
        } catch (ReaderException e) {
            return Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty(); // ZXing steps outside hostile pictures now and then: no code then
        }
    }

    private static Sighting sighting(Result result) {
        List<Sighting.Point> corners = Arrays.stream(result.getResultPoints())
                .limit(3)
                .map(point -> new Sighting.Point(point.getX(), point.getY()))
                .toList();
        return new Sighting(result.getText(), corners);
    }
}
