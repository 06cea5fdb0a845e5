package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.desktop.print.Occasion;
import org.psephos.desktop.print.Printing;
import org.psephos.desktop.print.ReceiptPrint;
import org.psephos.desktop.print.Sheet;
import org.psephos.desktop.print.Sheets;
import org.psephos.desktop.qr.QrView;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// The machine on which a kiosk stands: its camera, its printer, its way to draw a QR code.
public final class MachineKit implements KioskKit {

    private final CameraService camera;
    private final Tasks tasks;
    private final Presentations slips;

    /// @param camera the machine's pictures
    /// @param tasks for reading codes and printing
    /// @param slips what lies before the camera; one for all kiosks that look through it
    public MachineKit(CameraService camera, Tasks tasks, Presentations slips) {
        this.camera = camera;
        this.tasks = tasks;
        this.slips = slips;
    }

    @Override
    public Node qr(String text, double side) {
        QrView view = new QrView("code.qr.view", text, "QR");
        view.setMinSize(side, side);
        view.setPrefSize(side, side);
        view.setMaxSize(side, side);
        return view;
    }

    @Override
    public Node camera(String instead, Consumer<Sight> sight) {
        return new CameraPane(camera, tasks, slips, instead, sight);
    }

    @Override
    public void print(Locale language, List<String> lines, TrackingCode code, Consumer<Printed> answer) {
        new Printing(tasks)
                .print(
                        List.of(receipt(language, lines, code)),
                        () -> answer.accept(Printed.DONE),
                        problems -> answer.accept(Printed.NO_PRINTER));
    }

    /// The receipt on paper, in the voter's words and their direction.
    static Sheet receipt(Locale language, List<String> lines, TrackingCode code) {
        return new Sheets(Words.of(Sheets.class, language), Occasion.REAL).receipt(new ReceiptPrint(lines, code.qr()));
    }
}
