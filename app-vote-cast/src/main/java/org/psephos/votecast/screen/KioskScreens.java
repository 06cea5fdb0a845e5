package org.psephos.votecast.screen;

import javafx.beans.property.ReadOnlyObjectProperty;

/// The screens on which the kiosks of this station stand. JavaFX thread only.
public interface KioskScreens {

    /// How the screen of a kiosk is fitted.
    ReadOnlyObjectProperty<Fit> fit(Kiosk kiosk);

    /// Whether this program draws the kiosk's screen and can fit it.
    boolean isHere(Kiosk kiosk);

    /// Shows the frame for the bank card on the kiosk's screen.
    void measure(Kiosk kiosk);

    /// Uses the standard size until the program ends.
    void useStandard(Kiosk kiosk);
}
