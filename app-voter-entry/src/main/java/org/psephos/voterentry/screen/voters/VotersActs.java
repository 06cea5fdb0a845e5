package org.psephos.voterentry.screen.voters;

import java.util.UUID;
import org.psephos.voterentry.service.person.RollVoter;

/// What the list of voters asks of the rest of the app.
public interface VotersActs {

    /// Opens the camera.
    void scan();

    /// Opens the form for a new voter.
    void enter();

    /// Opens the form for a change.
    void change(RollVoter voter);

    /// Opens the voter at the check-in desk.
    void checkIn(RollVoter voter);

    /// Shows and prints the voter card.
    void card(RollVoter voter);

    /// Asks for the reason, then takes the voter off the roll.
    void withdraw(VotersViewModel page);

    /// Writes the voters that match into a file.
    void export(VotersViewModel page);

    /// Shows the versions of a voter.
    void history(RollVoter voter);

    /// Shows an id as a QR code.
    void showQr(UUID id);
}
