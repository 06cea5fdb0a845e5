package org.psephos.server.replication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.Secret;

/// Which server is copied: its address, the key it must show, and a one-time token when there is one.
///
/// @param address where the source listens
/// @param fingerprint of the source's key
/// @param token of a join code; an empty one waits for an officer
public record JoinTarget(ServerAddress address, Digest fingerprint, Secret token) {

    private static final Pattern SHORT = Pattern.compile("(.+)#([0-9a-fA-F]{64})");

    /// Reads `host:port#fingerprint`, or the text of a join code.
    public static Optional<JoinTarget> parse(String text) {
        Optional<JoinTarget> code =
                JoinCode.parse(text).map(read -> new JoinTarget(read.address(), read.fingerprint(), read.token()));
        if (code.isPresent()) {
            return code;
        }
        Matcher form = SHORT.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Digest fingerprint = Digest.ofHex(form.group(2).toLowerCase(java.util.Locale.ROOT));
        return ServerAddress.parse(form.group(1)).map(address -> new JoinTarget(address, fingerprint, new Secret("")));
    }

    @Override
    public String toString() {
        return address + "#" + fingerprint;
    }
}
