package org.psephos.desktop.camera;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// Reads a code from a picture that is no camera's: a file, the clipboard, a drop.
final class PictureFiles {

    /// A side to which large pictures are halved: phones make pictures that are larger than any code needs.
    private static final int SIDE_MAX = 2_400;

    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private static final int MILLION = 1_000_000;

    private PictureFiles() {}

    /// The code in the file.
    static Outcome<Found> read(Path file) {
        Problem problem = Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(file.getFileName()));
        try {
            if (Files.size(file) > BYTES_MAX) {
                return Outcome.refused(problem);
            }
            return load(file.toFile(), problem).then(image -> read(Frame.of(smaller(image))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Outcome.refused(problem); // the readers of the JDK answer damaged files with all three
        }
    }

    private static Outcome<BufferedImage> load(File file, Problem problem) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Outcome.refused(problem);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return load(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /// The size stands in the head of a file; what is larger than any camera's picture is never decoded, and of a large
    /// one only every second or third point is kept.
    private static Outcome<BufferedImage> load(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (isTooLarge(width, height)) {
            return Outcome.refused(tooLarge(width, height));
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / SIDE_MAX);
        every.setSourceSubsampling(step, step, 0, 0);
        return Outcome.done(reader.read(0, every));
    }

    /// Whether a picture has more pixels than are looked at.
    static boolean isTooLarge(double width, double height) {
        return width * height > Limits.STANDARD.picturePixelsMax();
    }

    /// What is said of it then.
    static Problem tooLarge(int width, int height) {
        return Problem.of(ErrorCode.DESKTOP_PICTURE_SIZE, "width", width)
                .with("height", height)
                .with("limit", Limits.STANDARD.picturePixelsMax() / MILLION);
    }

    /// The code in the picture; of several none is chosen.
    static Outcome<Found> read(Frame frame) {
        List<Sighting> seen = QrDecoder.all(frame.grey(), frame.width(), frame.height());
        return switch (seen.size()) {
            case 0 -> Outcome.refused(Problem.of(ErrorCode.DESKTOP_NO_CODE));
            case 1 -> Outcome.done(new Found(frame, seen.getFirst()));
            default -> Outcome.refused(Problem.of(ErrorCode.DESKTOP_SEVERAL_CODES, "count", seen.size()));
        };
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
