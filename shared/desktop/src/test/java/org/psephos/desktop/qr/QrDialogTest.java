package org.psephos.desktop.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.desktop.camera.Frame;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;

/// The QR dialog's model and files, without a toolkit.
class QrDialogTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";

    private final List<String> copied = new ArrayList<>();
    private final List<QrSubject> printed = new ArrayList<>();
    private final QrSubject subject = new QrSubject(QrKind.VOTER, ID, "आनंद शर्मा");
    private final QrDialogViewModel model = new QrDialogViewModel(
            subject,
            new QrOutlet() {
                @Override
                public void copy(String text) {
                    copied.add(text);
                }

                @Override
                public boolean prints(QrKind kind) {
                    return kind == QrKind.VOTER;
                }

                @Override
                public void print(QrSubject one) {
                    printed.add(one);
                }
            },
            Tasks.byHand(),
            Words.of(UuidChip.class, Locale.ENGLISH));

    @Test
    void theFullIdIsBrokenAtHyphens() {
        assertThat(subject.lines()).containsExactly("2fd18a90-5e1c-4b7f-", "9a3e-c04d7715b6e2");
    }

    @Test
    void copyAndPrintLeaveThroughTheOutlet() {
        model.copy();
        model.print();
        assertThat(copied).containsExactly(ID);
        assertThat(printed).containsExactly(subject);
        assertThat(model.toldProperty().get()).isEqualTo("Copied.");
    }

    @Test
    void aSavedPictureReadsBackAndItsNameHoldsNoPerson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(model.fileName("png"));
        model.savePng(file);
        assertThat(file).hasFileName("psephos-voter-2fd18a90.png");
        Frame frame = Frame.of(ImageIO.read(file.toFile()));
        assertThat(QrDecoder.decode(frame.grey(), frame.width(), frame.height()).map(Sighting::text))
                .contains(ID);
        assertThat(model.toldProperty().get()).isEqualTo("Saved as psephos-voter-2fd18a90.png.");
    }

    @Test
    void theDrawingHasPaperQuietZoneAndSize(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("code.svg");
        model.saveSvg(file);
        assertThat(Files.readString(file))
                .contains("viewBox=\"0 0 37 37\"")
                .contains("width=\"31.90mm\"")
                .contains("fill=\"#FFFFFF\"")
                .contains("M4 4h7v1h-7z");
    }

    @Test
    void aFolderThatIsNotThereIsToldInWords(@TempDir Path folder) {
        model.savePng(folder.resolve("missing").resolve("code.png"));
        assertThat(model.toldProperty().get()).startsWith("The file code.png could not be read or written.");
    }
}
