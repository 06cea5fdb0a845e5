package org.psephos.cli.tour;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.psephos.desktop.qr.QrPictures;

/// What a camera sees: a table, and a card held before it.
final class TourCard {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 250;
    private static final int EDGE = 24;
    private static final double TURNED = Math.toRadians(4);
    private static final Color TABLE = new Color(0x6A6258);
    private static final int PIXELS_PER_MODULE = 8;

    private TourCard() {}

    /// The table alone.
    static BufferedImage table() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(TABLE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    /// A card with this text in its code.
    static BufferedImage card(String text) {
        BufferedImage picture = table();
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.rotate(TURNED, WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(Color.WHITE);
        int left = (WIDTH - CODE) / 2;
        int top = (HEIGHT - CODE) / 2;
        pen.fillRoundRect(left - EDGE, top - EDGE, CODE + 2 * EDGE, CODE + 2 * EDGE, EDGE, EDGE);
        pen.drawImage(QrPictures.picture(text, PIXELS_PER_MODULE), left, top, CODE, CODE, null);
        pen.dispose();
        return picture;
    }
}
