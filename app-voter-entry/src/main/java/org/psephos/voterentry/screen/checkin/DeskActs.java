package org.psephos.voterentry.screen.checkin;

import java.util.UUID;
import javafx.scene.Node;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Slip;

/// What the check-in page asks of the rest of the app.
public interface DeskActs {

    /// Opens the camera.
    void scan();

    /// Opens the form for a new voter, with this name to begin with.
    void register(String name);

    /// Opens a voter in the list of all voters.
    void details(VoterId voter);

    /// Shows an id as a QR code.
    void showQr(UUID id);

    /// A QR code of at least 300 px, black on white.
    Node qr(String text);

    /// Asks an official why a new slip is needed, and lets the page show it.
    void newSlip(CheckInViewModel page, DeskAnswer.AlreadyIn in);

    /// Asks two officials whether the check-in in force is to be undone.
    void undo(CheckInViewModel page, DeskAnswer.AlreadyIn in);

    /// Prints a slip.
    void print(Slip slip, PlaceId place, StyleId style);
}
