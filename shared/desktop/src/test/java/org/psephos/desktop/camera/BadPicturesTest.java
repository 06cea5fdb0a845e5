package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;

/// Pictures as people really bring them: each is read rightly, or it is said in words why not; none is guessed.
class BadPicturesTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";
    private static final String OTHER = "7c0f3a51-2b44-4c1d-8a6e-19d20b7f5e33";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TURN = 15;

    private static Outcome<PictureFiles.Found> read(BufferedImage picture) {
        return PictureFiles.read(Frame.of(picture));
    }

    private static String text(Outcome<PictureFiles.Found> found) {
        return found.orThrow().sighting().text();
    }

    private static Problem problem(Outcome<PictureFiles.Found> refused) {
        assertThat(refused.isDone()).isFalse();
        return ((Outcome.Refused<PictureFiles.Found>) refused).problems().getFirst();
    }

    /// Each pixel is the mean of a square around it, twice: as a lens that is out of focus.
    private static BufferedImage blurred(BufferedImage sharp, int radius) {
        int side = 2 * radius + 1;
        float[] mean = new float[side * side];
        Arrays.fill(mean, 1f / mean.length);
        ConvolveOp blur = new ConvolveOp(new Kernel(side, side, mean), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(blur.filter(sharp, null), null);
    }

    @Test
    void aCodeIsReadHoweverTheCardIsTurned() {
        for (int degrees = 0; degrees < 360; degrees += TURN) {
            assertThat(text(read(TestCards.card(ID, 260, degrees))))
                    .as("turned by %d degrees", degrees)
                    .isEqualTo(ID);
        }
    }

    @Test
    void aSlightlyBlurredCodeIsReadAndAHopelessOneIsToldToBeUnreadable() {
        assertThat(text(read(blurred(TestCards.card(ID, 300, 7), 2)))).isEqualTo(ID);
        assertThat(problem(read(blurred(TestCards.card(ID, 300, 7), 9))).code()).isEqualTo(ErrorCode.DESKTOP_NO_CODE);
    }

    @Test
    void ofTwoCodesInOnePictureNoneIsChosen() {
        BufferedImage both = new BufferedImage(1_280, 480, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = both.createGraphics();
        pen.drawImage(TestCards.card(ID, 300, 0), 0, 0, null);
        pen.drawImage(TestCards.card(OTHER, 300, 0), 640, 0, null);
        pen.dispose();
        assertThat(problem(read(both))).isEqualTo(Problem.of(ErrorCode.DESKTOP_SEVERAL_CODES, "count", 2));
    }

    @Test
    void aLargePhotographIsReadInParts(@TempDir Path folder) throws IOException {
        BufferedImage large = new BufferedImage(6_000, 4_500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = large.createGraphics();
        pen.drawImage(TestCards.card(ID, 260, 20), 0, 0, 6_000, 4_500, null);
        pen.dispose();
        Path file = folder.resolve("photograph.png");
        ImageIO.write(large, "png", file.toFile());
        PictureFiles.Found found = PictureFiles.read(file).orThrow();
        assertThat(found.sighting().text()).isEqualTo(ID);
        assertThat(found.frame().width()).isLessThanOrEqualTo(2_400);
    }

    /// The file holds a head and no pixels: what refuses it by its size has decoded nothing.
    @Test
    void aPictureOfHugeSizeIsRefusedByItsHead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("huge.png"), head(30_000, 30_000));
        Problem problem = problem(PictureFiles.read(file));
        assertThat(problem.code()).isEqualTo(ErrorCode.DESKTOP_PICTURE_SIZE);
        assertThat(new ProblemTexts(Locale.ENGLISH).all(problem))
                .startsWith("This picture has 30,000 by 30,000 points; up to 100 million points are read.");
    }

    @Test
    void aPictureThatEndsInTheMiddleIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("torn.png"), head(600, 600));
        assertThat(problem(PictureFiles.read(file)).code()).isEqualTo(ErrorCode.DESKTOP_FILE);
    }

    /// Signature and IHDR of a grey PNG (W3C PNG, sections 5.2 and 11.2.1), then the beginning of its pixels.
    private static byte[] head(int width, int height) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(all);
        file.write(PNG);
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(fields);
        head.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(fields.toByteArray());
        file.writeInt(fields.size() - 4);
        file.write(fields.toByteArray());
        file.writeInt((int) sum.getValue());
        file.writeInt(64);
        file.write("IDAT".getBytes(StandardCharsets.US_ASCII));
        file.write(0x78);
        return all.toByteArray();
    }
}
