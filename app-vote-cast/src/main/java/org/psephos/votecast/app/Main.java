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
            complain(String.valueOf(e.getMessage()));
            System.exit(2);
        }
        Application.launch(CastApp.class, arguments);
    }

    /// One line for the person who started the program.
    static void say(String line) {
        System.out.println(line);
    }

    /// One line for that person about what went wrong.
    static void complain(String line) {
        System.err.println(line);
    }
}
