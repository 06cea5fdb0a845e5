package org.psephos.cli.demo.company;

import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.psephos.cli.screen.OnScreen;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// Reads the code of a slip off the screen on which the clerk sees it, as a printer would put it on paper.
final class SlipReader {

    private static final int WHITE = 255;

    private SlipReader() {}

    /// @param id of the node that shows the code
    static String read(Hands hands, String id) {
        hands.untilSees(id);
        WritableImage picture = OnScreen.ask(() -> hands.find(id).orElseThrow().snapshot(null, null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        PixelReader pixels = picture.getPixelReader();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = pixels.getColor(x, y);
                grey[y * width + x] = (byte) Math.round(colour.getBrightness() * WHITE);
            }
        }
        return QrDecoder.decode(grey, width, height)
                .map(Sighting::text)
                .orElseThrow(() -> new IllegalStateException("the slip on the screen cannot be read"));
    }
}
