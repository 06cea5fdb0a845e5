package org.psephos.cli.app;

import java.util.Locale;
import javafx.scene.Scene;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.theme.Theme;

/// A staff app without its window yet: its server or connection, and how its window is made.
interface StaffProgram extends AutoCloseable {

    /// The one-time code for the first administrator of a server that was started here; empty when there is none.
    String setupCode();

    /// The program's icon.
    AppIcon icon();

    /// Makes the window; on the JavaFX thread.
    Opened window(Locale locale, Theme theme);

    @Override
    void close();

    /// A window.
    ///
    /// @param app frame, sign-in and lock
    /// @param scene what the stage shows
    /// @param end gives back what belongs to the window
    record Opened(StaffApp app, Scene scene, Runnable end) {}
}
