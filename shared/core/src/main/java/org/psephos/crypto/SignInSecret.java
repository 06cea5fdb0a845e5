package org.psephos.crypto;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What a station sends to its server in place of the passphrase that a person typed.
///
/// The person's wallet is sealed with the passphrase itself, and the server keeps the sealed wallet. So that the server
/// cannot open it, it never learns the passphrase: it gets Argon2id of it, salted with the site and the name for
/// signing in, as 64 hexadecimal digits.
public final class SignInSecret {

    private static final int SECRET_BYTES = 32;

    private SignInSecret() {}

    /// The secret; takes about half a second.
    ///
    /// @param domain the site's name in chain origins
    /// @param login the name for signing in; case and composition do not matter
    public static String of(Passphrase passphrase, String domain, String login) {
        return of(passphrase, domain, login, Argon2.STANDARD);
    }

    static String of(Passphrase passphrase, String domain, String login, Argon2 cost) {
        String name = Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Digest salt = Hashing.labelled("psephos/sign-in/v1\n", (domain + "\n" + name).getBytes(StandardCharsets.UTF_8));
        byte[] secret = cost.derive(passphrase, Arrays.copyOf(salt.bytes(), Argon2.SALT_BYTES), SECRET_BYTES);
        String hex = HexFormat.of().formatHex(secret);
        Arrays.fill(secret, (byte) 0);
        return hex;
    }
}
