package org.psephos.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QrDecoderTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";

    /// A drawing of the code, `module` pixels per module, on grey paper.
    private static byte[] draw(QrMatrix code, int module) {
        int side = code.sizeWithQuietZone() * module;
        byte[] grey = new byte[side * side];
        Arrays.fill(grey, (byte) 235);
        code.forEachRun((x, y, length) -> {
            for (int row = (y + QrMatrix.QUIET) * module; row < (y + QrMatrix.QUIET + 1) * module; row++) {
                int start = row * side + (x + QrMatrix.QUIET) * module;
                Arrays.fill(grey, start, start + length * module, (byte) 20);
            }
        });
        return grey;
    }

    private static String read(byte[] grey) {
        int side = (int) Math.sqrt(grey.length);
        return QrDecoder.decode(grey, side, side).map(Sighting::text).orElse("");
    }

    @Test
    void anIdIsAVersion3CodeThatReadsBack() {
        QrMatrix code = QrEncoder.encode(ID);
        assertThat(code.size()).isEqualTo(29);
        assertThat(read(draw(code, 4))).isEqualTo(ID);
    }

    @Test
    void everySlipIsReadHoweverItsSquaresFall() {
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            String slip = "psephos:slip:" + new UUID(random.nextLong(), random.nextLong()) + ":"
                    + new UUID(random.nextLong(), random.nextLong()) + ":" + Long.toHexString(random.nextLong());
            assertThat(read(draw(QrEncoder.encode(slip), 8))).isEqualTo(slip);
        }
    }

    @Test
    void textInAnyScriptReadsBackByteForByte() {
        String name = "आनंद أندريه 安德烈 Ανδρέας 🗳";
        assertThat(read(draw(QrEncoder.encode(name), 4))).isEqualTo(name);
    }

    @Test
    void whiteOnBlackIsReadToo() {
        byte[] grey = draw(QrEncoder.encode(ID), 4);
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) (255 - (grey[at] & 255));
        }
        assertThat(read(grey)).isEqualTo(ID);
    }

    @Test
    void noiseIsNoCode() {
        Random random = new Random(7);
        byte[] grey = new byte[300 * 300];
        random.nextBytes(grey);
        assertThat(read(grey)).isEmpty();
        assertThat(read(new byte[100])).isEmpty();
    }

    @Test
    void theCornersAreWhereTheFinderSquaresAre() {
        byte[] grey = draw(QrEncoder.encode(ID), 4);
        int side = (int) Math.sqrt(grey.length);
        Sighting seen = QrDecoder.decode(grey, side, side).orElseThrow();
        double centre = (QrMatrix.QUIET + 3.5) * 4;
        assertThat(seen.corners()).hasSize(3);
        assertThat(seen.corners().get(1).x()).isBetween(centre - 2, centre + 2);
        assertThat(seen.corners().get(1).y()).isBetween(centre - 2, centre + 2);
    }

    @Test
    void twoCodesInOnePictureAreBothTold() {
        byte[] first = draw(QrEncoder.encode(ID), 4);
        byte[] second = draw(QrEncoder.encode("psephos:voter:" + ID), 4);
        int left = (int) Math.sqrt(first.length);
        int right = (int) Math.sqrt(second.length);
        int width = left + right + 20;
        int height = Math.max(left, right);
        byte[] both = new byte[width * height];
        Arrays.fill(both, (byte) 235);
        paste(first, left, both, width, 0);
        paste(second, right, both, width, left + 20);
        assertThat(QrDecoder.all(both, width, height))
                .extracting(Sighting::text)
                .containsExactlyInAnyOrder(ID, "psephos:voter:" + ID);
        assertThat(QrDecoder.all(first, left, left)).extracting(Sighting::text).containsExactly(ID);
        assertThat(QrDecoder.all(new byte[100], 10, 10)).isEmpty();
    }

    private static void paste(byte[] from, int side, byte[] onto, int width, int start) {
        for (int row = 0; row < side; row++) {
            System.arraycopy(from, row * side, onto, row * width + start, side);
        }
    }
}
