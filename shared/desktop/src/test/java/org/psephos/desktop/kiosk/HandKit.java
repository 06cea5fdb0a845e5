package org.psephos.desktop.kiosk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.psephos.desktop.kiosk.page.KioskKit;
import org.psephos.desktop.kiosk.page.Sight;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// A machine with a QR painter, a printer that remembers, and no camera.
public final class HandKit implements KioskKit {

    public final List<List<String>> printed = new ArrayList<>();

    @Override
    public Node qr(String text, double side) {
        try {
            BitMatrix bits =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            double module = side / bits.getWidth();
            Pane pane = new Pane();
            pane.setMinSize(side, side);
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        pane.getChildren().add(new Rectangle(x * module, y * module, module + 0.3, module + 0.3));
                    }
                }
            }
            pane.setBackground(javafx.scene.layout.Background.fill(Color.WHITE));
            return pane;
        } catch (WriterException e) {
            throw new IllegalStateException("a short text fits a QR code", e);
        }
    }

    @Override
    public Node camera(String instead, Consumer<Sight> sight) {
        Region nothing = new Region();
        nothing.setMinSize(100, 100);
        return nothing;
    }

    @Override
    public void print(Locale language, List<String> lines, TrackingCode code, Consumer<Printed> answer) {
        printed.add(lines);
        answer.accept(Printed.DONE);
    }
}
