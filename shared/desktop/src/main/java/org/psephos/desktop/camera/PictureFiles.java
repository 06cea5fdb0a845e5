package org.psephos.desktop.camera;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// Reads a code from a picture that is no camera's: a file, the clipboard, a drop.
final class PictureFiles {

    /// A side to which large pictures are halved: phones make pictures that are larger than any code needs.
    private static final int SIDE_MAX = 2_400;

    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private PictureFiles() {}

    /// The code in the file.
    static Outcome<Found> read(Path file) {
        Problem problem = Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(file.getFileName()));
        try {
            if (Files.size(file) > BYTES_MAX) {
                return Outcome.refused(problem);
            }
            BufferedImage image = ImageIO.read(file.toFile());
            return image == null ? Outcome.refused(problem) : read(Frame.of(smaller(image)));
        } catch (IOException e) {
            return Outcome.refused(problem);
        }
    }

    /// The code in the picture.
    static Outcome<Found> read(Frame frame) {
        return QrDecoder.decode(frame.grey(), frame.width(), frame.height())
                .map(sighting -> Outcome.done(new Found(frame, sighting)))
                .orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.DESKTOP_NO_CODE)));
    }

    private static BufferedImage smaller(BufferedImage image) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= SIDE_MAX) {
            return image;
        }
        double scale = (double) SIDE_MAX / longest;
        int width = (int) Math.max(1, image.getWidth() * scale);
        int height = (int) Math.max(1, image.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /// A code and the picture that it was in.
    record Found(Frame frame, Sighting sighting) {}
}
