package org.psephos.server.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.JoinTarget;

/// The options of `./psephos server` after parsing.
///
/// @param data the data folder
/// @param listen where to listen
/// @param site the site's name at the first start; empty for one made from its id
/// @param source the server whose chains are copied
/// @param logLevel events below are not logged
/// @param passphraseFd the descriptor from which the passphrase of the server's own keys is read; -1 for none
public record ServerOptions(
        Path data,
        InetSocketAddress listen,
        String site,
        Optional<JoinTarget> source,
        LogEvent.Level logLevel,
        int passphraseFd) {

    /// The defaults of the launcher: every address of this machine at port 7443.
    public static ServerOptions of(Path data) {
        return new ServerOptions(
                data, new InetSocketAddress(EngineOptions.PORT), "", Optional.empty(), LogEvent.Level.INFO, -1);
    }

    /// This with another address.
    public ServerOptions listeningAt(InetSocketAddress address) {
        return new ServerOptions(data, address, site, source, logLevel, passphraseFd);
    }

    /// This with a site name.
    public ServerOptions ofSite(String name) {
        return new ServerOptions(data, listen, name, source, logLevel, passphraseFd);
    }

    /// This as a copy of another server.
    public ServerOptions copying(JoinTarget from) {
        return new ServerOptions(data, listen, site, Optional.of(from), logLevel, passphraseFd);
    }

    /// This with another log level.
    public ServerOptions logging(LogEvent.Level level) {
        return new ServerOptions(data, listen, site, source, level, passphraseFd);
    }

    /// This with a passphrase for the server's own keys.
    public ServerOptions passphraseFrom(int descriptor) {
        return new ServerOptions(data, listen, site, source, logLevel, descriptor);
    }

    /// Reads `H:P`; an empty host means every address, brackets hold an IPv6 address.
    ///
    /// @throws IllegalArgumentException when it is none
    public static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("an address is written host:port");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        String host = text.substring(0, colon).replace("[", "").replace("]", "");
        return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
}
