package org.psephos.cli.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.Time;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.camera.ScanTone;
import org.psephos.desktop.camera.ScanViewModel;
import org.psephos.desktop.print.Occasion;
import org.psephos.desktop.print.PdfFile;
import org.psephos.desktop.print.Sheet;
import org.psephos.desktop.print.SheetPicture;
import org.psephos.desktop.print.Sheets;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.psephos.voterentry.screen.Say;

/// Prints sheets into PDF files, takes the picture out of the file again, and holds it before a camera.
final class CardReader implements AutoCloseable {

    /// What the camera sees while no card lies there.
    private static final BufferedImage TABLE = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);

    private final ReplayCamera lens;
    private final CameraService camera;
    private final ScanViewModel scanning;
    private final BlockingQueue<Scanned> seen = new LinkedBlockingQueue<>();

    CardReader() {
        ReplayDriver driver = new ReplayDriver(Time.system());
        lens = driver.plugIn(new CameraName("desk"));
        lens.show(TABLE);
        camera = new CameraService(new Cameras(driver), CameraMemory.none(), Time.system());
        scanning = OnScreen.ask(() -> new ScanViewModel(
                camera,
                (scanned, answer) -> seen.add(scanned),
                ScanTone.silent(),
                Time.system(),
                Tasks.of(Time.system()),
                Words.of(Say.class, Locale.ENGLISH)));
        OnScreen.run(() -> scanning.keepScanningProperty().set(true));
        OnScreen.run(() -> scanning.onShow(() -> {}));
    }

    /// The sheets in English.
    static Sheets sheets() {
        return new Sheets(Words.of(Say.class, Locale.ENGLISH), Occasion.REAL);
    }

    /// A sheet, printed into a file and taken out of it again.
    static BufferedImage printed(java.util.function.Supplier<Sheet> sheet, Path file) throws IOException {
        SheetPicture picture = OnScreen.ask(() -> SheetPicture.of(sheet.get()));
        PdfFile.write(file, java.util.List.of(picture)).orThrow();
        try (PdfReader reader = new PdfReader(file.toString())) {
            for (int i = 1; i < reader.getXrefSize(); i++) {
                PdfObject object = reader.getPdfObject(i);
                if (object instanceof PRStream stream && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                    return picture(stream);
                }
            }
        }
        throw new IOException("no picture in " + file);
    }

    private static BufferedImage picture(PRStream stream) throws IOException {
        int width = stream.getAsNumber(PdfName.WIDTH).intValue();
        int height = stream.getAsNumber(PdfName.HEIGHT).intValue();
        byte[] rgb = PdfReader.getStreamBytes(stream);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                image.setRGB(x, y, (rgb[at] & 255) << 16 | (rgb[at + 1] & 255) << 8 | (rgb[at + 2] & 255));
            }
        }
        return image;
    }

    /// What the scan dialog hands over when this picture is held before the camera.
    Scanned scanned(BufferedImage picture) throws InterruptedException {
        seen.clear();
        lens.show(picture);
        Scanned scanned = seen.poll(30, TimeUnit.SECONDS);
        if (scanned == null) {
            throw new IllegalStateException("the camera saw no code");
        }
        lens.show(TABLE);
        return scanned;
    }

    @Override
    public void close() {
        OnScreen.run(scanning::onHide);
        camera.close();
    }
}
