package org.psephos.client;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server listens.
///
/// @param host a name or an address
/// @param port 1 to 65535
public record ServerAddress(String host, int port) {

    /// The port of a server that was told no other.
    public static final int DEFAULT_PORT = 7443;

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9a-fA-F:.%]{2,60})]|([\\p{Alnum}._-]{1,253}))(?::([0-9]{1,5}))?");

    public ServerAddress {
        if (host.isEmpty() || host.length() > 253 || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /// Reads `host:port`, `host` (port 7443), `[address]:port`.
    public static Optional<ServerAddress> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(form.group(1)).orElseGet(() -> form.group(2));
        int port = Optional.ofNullable(form.group(3)).map(Integer::parseInt).orElse(DEFAULT_PORT);
        return port < 1 || port > 65_535 ? Optional.empty() : Optional.of(new ServerAddress(host, port));
    }

    /// The socket address; looks a name up.
    InetSocketAddress resolve() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
