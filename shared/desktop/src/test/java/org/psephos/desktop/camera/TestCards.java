package org.psephos.desktop.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.psephos.desktop.qr.QrPictures;

/// Pictures as a camera would take them: a card on a table, turned, small, noisy.
final class TestCards {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private TestCards() {}

    static BufferedImage table() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x6A6C70));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    /// A card with this text, `side` pixels wide, turned by some degrees.
    static BufferedImage card(String text, int side, double degrees) {
        BufferedImage picture = table();
        BufferedImage code = QrPictures.picture(text, 8);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform place = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        place.rotate(Math.toRadians(degrees));
        double scale = (double) side / code.getWidth();
        place.scale(scale, scale);
        place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        pen.drawImage(code, place, null);
        pen.dispose();
        return picture;
    }

    /// The same picture in bad light: each pixel off by up to `amount`.
    static BufferedImage noisy(BufferedImage clean, int amount, long seed) {
        Random random = new Random(seed);
        BufferedImage noisy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            int grey = clean.getRGB(at % WIDTH, at / WIDTH) & 255;
            int off = Math.clamp(grey / 2 + 40 + random.nextInt(2 * amount + 1) - amount, 0, 255);
            noisy.setRGB(at % WIDTH, at / WIDTH, off << 16 | off << 8 | off);
        }
        return noisy;
    }

    /// The same picture with a thumb over the middle of the code.
    static BufferedImage covered(BufferedImage clean) {
        Graphics2D pen = clean.createGraphics();
        pen.setColor(new Color(0xC09070));
        pen.fillOval(WIDTH / 2 - 110, HEIGHT / 2 - 70, 160, 160);
        pen.dispose();
        return clean;
    }
}
