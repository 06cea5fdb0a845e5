package org.psephos.votecast.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.psephos.client.ServerAddress;

/// What the command line says.
///
/// @param data the data folder
/// @param connect the server; none to find or start one on the data folder
/// @param language of the console
/// @param kiosks how many kiosks stand here, 1 to 4
/// @param surface how the kiosk's window lies on the screen
record Options(Path data, Optional<ServerAddress> connect, Locale language, int kiosks, Surface surface) {

    /// How the kiosk's window lies on the screen.
    enum Surface {
        /// The whole screen, without a frame: at the polling place.
        FULL_SCREEN,
        /// A window, for a look at it.
        WINDOW
    }

    /// Reads `--data DIR`, `--connect H:P`, `--lang L`, `--kiosks N`, `--full-screen`.
    ///
    /// @throws IllegalArgumentException with a sentence when it is something else
    static Options of(String... arguments) {
        Options read = new Options(
                Path.of(System.getProperty("user.home"), ".psephos"),
                Optional.empty(),
                Locale.ENGLISH,
                1,
                Surface.WINDOW);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--full-screen")) {
                read = new Options(read.data, read.connect, read.language, read.kiosks, Surface.FULL_SCREEN);
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value, or is not known");
            }
            read = read.with(arguments[i], arguments[++i]);
        }
        return read;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--data" -> new Options(Path.of(value), connect, language, kiosks, surface);
            case "--connect" ->
                new Options(
                        data,
                        Optional.of(ServerAddress.parse(value)
                                .orElseThrow(() -> new IllegalArgumentException("--connect needs host:port"))),
                        language,
                        kiosks,
                        surface);
            case "--lang" -> new Options(data, connect, Locale.forLanguageTag(value), kiosks, surface);
            case "--kiosks" -> new Options(data, connect, language, Math.clamp(Integer.parseInt(value), 1, 4), surface);
            default -> throw new IllegalArgumentException(name + " is not known");
        };
    }
}
