package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// What the kiosk's pages get from the machine they stand on.
public interface KioskKit {

    /// A QR code, black on white in every theme, never mirrored.
    ///
    /// @param text what it holds
    /// @param side of the whole with its quiet zone, in pixels
    Node qr(String text, double side);

    /// The live picture of the camera, or words that there is none. Started when it comes onto a scene, stopped when
    /// it leaves.
    ///
    /// @param instead what is said as long as there is no picture
    /// @param sight what it sees, for each picture that is read; on the JavaFX thread
    Node camera(String instead, Consumer<Sight> sight);

    /// Prints the receipt.
    ///
    /// @param language of the lines
    /// @param lines of the receipt: title, election, ballot, what the code is called, its words, its signs, a note
    /// @param code whose QR is printed
    /// @param answer how it went; on the JavaFX thread
    void print(Locale language, List<String> lines, TrackingCode code, Consumer<Printed> answer);

    /// How printing went.
    enum Printed {
        /// The paper comes.
        DONE,
        /// No printer answers.
        NO_PRINTER
    }
}
