package org.psephos.desktop.camera;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One picture from a camera, a file or the clipboard: opaque pixels, row by row. Immutable, and never stored.
public final class Frame {

    private static final int OPAQUE = 0xFF000000;
    private static final PixelFormat<IntBuffer> PIXELS = PixelFormat.getIntArgbPreInstance();

    private final int width;
    private final int height;
    private final int[] pixels;

    private Frame(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// The picture that a driver or a file reader made; transparent places become white paper.
    public static Frame of(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        int[] pixels = ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] |= OPAQUE;
        }
        return new Frame(image.getWidth(), image.getHeight(), pixels);
    }

    /// The picture that the clipboard or a drop holds.
    public static Frame of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = onPaper(pixels[at]);
        }
        return new Frame(width, height, pixels);
    }

    private static int onPaper(int argb) {
        int alpha = argb >>> 24;
        return alpha == 255
                ? argb
                : OPAQUE
                        | over(argb >> 16 & 255, alpha) << 16
                        | over(argb >> 8 & 255, alpha) << 8
                        | over(argb & 255, alpha);
    }

    private static int over(int part, int alpha) {
        return (part * alpha + 255 * (255 - alpha)) / 255;
    }

    /// Pixels per row.
    public int width() {
        return width;
    }

    /// Rows.
    public int height() {
        return height;
    }

    /// One byte per pixel, 0 black to 255 white, row by row; a fresh array.
    public byte[] grey() {
        byte[] grey = new byte[pixels.length];
        for (int at = 0; at < grey.length; at++) {
            int rgb = pixels[at];
            grey[at] = (byte) ((306 * (rgb >> 16 & 255) + 601 * (rgb >> 8 & 255) + 117 * (rgb & 255)) >> 10);
        }
        return grey;
    }

    /// This picture for the screen, drawn into `former` when the size fits, so that a live view makes no garbage.
    public WritableImage onto(WritableImage former) {
        boolean fits = (int) former.getWidth() == width && (int) former.getHeight() == height;
        WritableImage target = fits ? former : new WritableImage(width, height);
        target.getPixelWriter().setPixels(0, 0, width, height, PIXELS, pixels, 0, width);
        return target;
    }
}
