package org.psephos.desktop.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;

/// Sheets as a PDF file, one page each in its own size. No toolkit is needed; never on the JavaFX thread.
public final class PdfFile {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private PdfFile() {}

    /// Writes the file whole or not at all.
    public static Outcome<Path> write(Path file, List<SheetPicture> pages) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes(pages));
            return Outcome.done(Files.move(part, file, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(file.getFileName())));
        }
    }

    private static byte[] bytes(List<SheetPicture> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(size(pages.getFirst()), 0, 0, 0, 0);
        PdfWriter.getInstance(document, bytes);
        document.open();
        for (SheetPicture page : pages) {
            document.setPageSize(size(page));
            document.newPage();
            Image image = Image.getInstance(page.image(), java.awt.Color.WHITE);
            image.setAbsolutePosition(0, 0);
            image.scaleAbsolute(size(page).getWidth(), size(page).getHeight());
            document.add(image);
        }
        document.close();
        return bytes.toByteArray();
    }

    private static Rectangle size(SheetPicture page) {
        return new Rectangle((float) (page.widthMm() * POINTS_PER_MM), (float) (page.heightMm() * POINTS_PER_MM));
    }
}
