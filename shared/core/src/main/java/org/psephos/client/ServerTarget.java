package org.psephos.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.Secret;

/// Which server a station goes to, and how much it was told about it: `host:port`, `host:port#fingerprint`, or the text
/// of a join code.
///
/// @param address where the server listens
/// @param fingerprint of the key that it must show; empty when nobody has told
/// @param token of a join code; an empty one waits for an officer
public record ServerTarget(ServerAddress address, Optional<Digest> fingerprint, Secret token) {

    private static final Pattern PINNED = Pattern.compile("(.+)#([0-9a-fA-F]{64})");

    /// A server of which only the address is known.
    public static ServerTarget at(ServerAddress address) {
        return new ServerTarget(address, Optional.empty(), new Secret(""));
    }

    /// A server whose key is known.
    public static ServerTarget pinned(ServerAddress address, Digest fingerprint) {
        return new ServerTarget(address, Optional.of(fingerprint), new Secret(""));
    }

    /// Reads any of the three forms.
    public static Optional<ServerTarget> parse(String text) {
        Optional<ServerTarget> code = JoinCode.parse(text)
                .map(read -> new ServerTarget(read.address(), Optional.of(read.fingerprint()), read.token()));
        if (code.isPresent()) {
            return code;
        }
        Matcher form = PINNED.matcher(text.strip());
        if (form.matches()) {
            Digest fingerprint = Digest.ofHex(form.group(2).toLowerCase(Locale.ROOT));
            return ServerAddress.parse(form.group(1)).map(address -> pinned(address, fingerprint));
        }
        return ServerAddress.parse(text).map(ServerTarget::at);
    }

    /// The join code that was read, when it was one.
    public Optional<JoinCode> joinCode() {
        return token.text().isEmpty()
                ? Optional.empty()
                : fingerprint.map(known -> new JoinCode(address, known, token));
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
