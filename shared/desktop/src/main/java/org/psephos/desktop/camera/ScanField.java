package org.psephos.desktop.camera;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.psephos.common.Time;
import org.psephos.qr.Scanned;

/// Makes any search field understand a hand scanner, which types a code and ends it with Enter.
///
/// A code that we know is a scan however it was typed; an unknown text is one only when it came as fast as a scanner
/// types (a voter number as a bar code). Everything else stays a search.
public final class ScanField {

    private final TextField field;
    private final Time time;
    private final Consumer<Scanned> onScan;
    private final WedgeTyping typing = new WedgeTyping();

    private ScanField(TextField field, Time time, Consumer<Scanned> onScan) {
        this.field = field;
        this.time = time;
        this.onScan = onScan;
    }

    /// From now on scans into `field` are told to `onScan` and leave the field empty.
    public static void listen(TextField field, Time time, Consumer<Scanned> onScan) {
        ScanField helper = new ScanField(field, time, onScan);
        field.addEventFilter(KeyEvent.KEY_TYPED, helper::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, helper::pressed);
    }

    private void typed(KeyEvent event) {
        if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) >= ' ') {
            typing.typed(time.ticks());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        String text = field.getText().strip();
        boolean fast = typing.isScan(text.length(), time.ticks());
        Scanned scanned = Scanned.of(text);
        if (!text.isEmpty() && (fast || !(scanned instanceof Scanned.Unknown))) {
            event.consume();
            field.clear();
            onScan.accept(scanned);
        }
    }
}
