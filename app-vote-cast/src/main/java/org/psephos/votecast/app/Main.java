package org.psephos.votecast.app;

import javafx.application.Application;

/// Starts vote casting: the operator's console and the kiosk's surface. Not an application of JavaFX itself, because
/// JavaFX lies on the class path.
public final class Main {

    private Main() {}

    /// @param arguments `--data DIR`, `--connect H:P`, `--lang L`, `--kiosks N`, `--full-screen`
    public static void main(String[] arguments) {
        try {
            Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        Application.launch(CastApp.class, arguments);
    }
}
