package org.psephos.desktop.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Tasks;

/// Sends sheets to a printer or into a PDF file. JavaFX thread only; nothing here waits.
public final class Printing {

    private final Tasks tasks;

    /// @param tasks for the files
    public Printing(Tasks tasks) {
        this.tasks = tasks;
    }

    /// The printer that the system uses, if it has one.
    public static Optional<String> printer() {
        return Optional.ofNullable(Printer.getDefaultPrinter()).map(Printer::getName);
    }

    /// Writes the sheets into a PDF file.
    public void save(
            List<Sheet> sheets, Path file, Consumer<? super Path> onDone, Consumer<? super List<Problem>> onProblem) {
        List<SheetPicture> pages = sheets.stream().map(SheetPicture::of).toList();
        tasks.run(() -> PdfFile.write(file, pages), onDone, onProblem);
    }

    /// Prints the sheets in their true size on the system's printer.
    ///
    /// @param onProblem gets DESKTOP-PRINT when there is no printer or it refuses
    public void print(List<Sheet> sheets, Runnable onDone, Consumer<? super List<Problem>> onProblem) {
        PrinterJob job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            onProblem.accept(List.of(Problem.of(ErrorCode.DESKTOP_PRINT, "reason", "no printer")));
            return;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean well = sheets.stream().allMatch(sheet -> job.printPage(layout, trueSize(sheet)));
        if (well && job.endJob()) {
            onDone.run();
        } else {
            job.cancelJob();
            onProblem.accept(List.of(Problem.of(
                    ErrorCode.DESKTOP_PRINT, "reason", job.getJobStatus().toString())));
        }
    }

    /// A printer's page counts in points of 1/72 inch.
    private static ImageView trueSize(Sheet sheet) {
        WritableImage image =
                javafx.embed.swing.SwingFXUtils.toFXImage(SheetPicture.of(sheet).image(), null);
        ImageView view = new ImageView(image);
        view.setFitWidth(sheet.widthMm() * 72 / 25.4);
        view.setFitHeight(sheet.heightMm() * 72 / 25.4);
        return view;
    }
}
