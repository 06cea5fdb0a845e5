package org.psephos.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.crypto.Digest;
import org.psephos.wire.command.Secret;

/// What the QR code for joining in one scan says: `psephos:join:<host>:<port>:<fingerprint>:<token>`.
///
/// @param address where the server listens
/// @param fingerprint of the server's key
/// @param token good for one use
public record JoinCode(ServerAddress address, Digest fingerprint, Secret token) {

    private static final Pattern FORM =
            Pattern.compile("psephos:join:([^\\s]{1,255}):([0-9]{1,5}):([0-9a-fA-F]{64}):([\\p{Alnum}_-]{8,100})");

    /// Reads the text of the code.
    public static Optional<JoinCode> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String host = form.group(1);
        String bracketed = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return ServerAddress.parse(bracketed + ":" + form.group(2))
                .map(address -> new JoinCode(
                        address, Digest.ofHex(form.group(3).toLowerCase(Locale.ROOT)), new Secret(form.group(4))));
    }

    /// The text of the code.
    public String text() {
        return "psephos:join:" + address + ":" + fingerprint.hex() + ":" + token.text();
    }

    @Override
    public String toString() {
        return "join code for " + address;
    }
}
