package org.psephos.votecast.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.psephos.client.ServerTarget;

/// How vote casting is started.
///
/// @param data the data folder
/// @param connect the server; none to find or start one on the data folder
/// @param listen where a server that is started here listens
/// @param kiosks how many kiosks stand here
/// @param surface how a kiosk's window lies on the screen
public record CastOptions(
        Path data, Optional<ServerTarget> connect, InetSocketAddress listen, int kiosks, Surface surface) {

    /// The most kiosks that one operator's console looks after.
    public static final int KIOSKS_MAX = 4;

    /// @throws IllegalArgumentException when there are no kiosks or too many
    public CastOptions {
        if (kiosks < 1 || kiosks > KIOSKS_MAX) {
            throw new IllegalArgumentException("a station has 1 to " + KIOSKS_MAX + " kiosks");
        }
    }

    /// How the kiosk's window lies on the screen.
    public enum Surface {
        /// The whole screen, without a frame: at the polling place.
        FULL_SCREEN,
        /// A window, for a look at it.
        WINDOW
    }
}
