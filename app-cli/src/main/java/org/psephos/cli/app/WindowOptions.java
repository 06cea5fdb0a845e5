package org.psephos.cli.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psephos.client.ServerTarget;
import org.psephos.desktop.shell.StaffLanguages;
import org.psephos.desktop.theme.Theme;
import org.psephos.server.app.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What every program with a window is told.
final class WindowOptions {

    @Option(
            names = "--connect",
            paramLabel = "H:P[#FINGERPRINT]",
            converter = TargetConverter.class,
            description =
                    "The server, or the text of its join code; without it the one of the data folder, or a new one"
                            + " inside this program.")
    private @Nullable ServerTarget connect;

    @Option(
            names = "--listen",
            paramLabel = "H:P",
            converter = AddressConverter.class,
            description =
                    "Where a server inside this program listens for other machines; without it only this machine can"
                            + " reach it (server-window: every address, 7443).")
    private @Nullable InetSocketAddress listen;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default ~/.psephos).")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "L", description = "The language: en or ar.")
    private @Nullable String lang;

    @Option(names = "--dark", description = "Light ink on a dark ground.")
    private boolean dark;

    /// What is told when only the data folder is named.
    static WindowOptions of(Path data) {
        WindowOptions options = new WindowOptions();
        options.data = data;
        return options;
    }

    /// The server, when one is named.
    Optional<ServerTarget> connect() {
        return Optional.ofNullable(connect);
    }

    /// Where a server inside this program listens, when it is said.
    Optional<InetSocketAddress> listen() {
        return Optional.ofNullable(listen);
    }

    /// The same; any free port for this machine only, when it is not said.
    InetSocketAddress listenOrHere() {
        return listen().orElseGet(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /// The data folder.
    Path data() {
        Path chosen = data;
        return (chosen == null ? Path.of(System.getProperty("user.home"), ".psephos") : chosen).toAbsolutePath();
    }

    /// The language of the window.
    Locale locale() {
        String chosen = lang;
        return StaffLanguages.of(chosen == null ? Locale.getDefault().getLanguage() : chosen);
    }

    /// The look of the window.
    Theme theme() {
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    /// Reads `host:port`.
    static final class AddressConverter implements CommandLine.ITypeConverter<InetSocketAddress> {

        /// Picocli makes it.
        AddressConverter() {}

        @Override
        public InetSocketAddress convert(String text) {
            try {
                return ServerOptions.address(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException("an address is written host:port");
            }
        }
    }

    /// Reads `host:port`, `host:port#fingerprint`, or the text of a join code.
    static final class TargetConverter implements CommandLine.ITypeConverter<ServerTarget> {

        /// Picocli makes it.
        TargetConverter() {}

        @Override
        public ServerTarget convert(String text) {
            return ServerTarget.parse(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "a server is written host:port, or host:port#fingerprint, or as the text of its"
                                    + " join code"));
        }
    }
}
