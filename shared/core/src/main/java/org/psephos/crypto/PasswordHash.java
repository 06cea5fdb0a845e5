package org.psephos.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psephos.common.Chance;

/// What a server keeps to recognise a passphrase: Argon2id (RFC 9106) with its cost and salt. Prints as `***`.
///
/// Text form: `$argon2id$v=19$m=65536,t=3,p=4$<salt>$<hash>` with base64 without padding.
public final class PasswordHash {

    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9]{1,2})"
                    + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final Argon2 cost;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(Argon2 cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// The hash of a new passphrase; takes about half a second and 64 MiB at the standard cost.
    public static PasswordHash of(Passphrase passphrase, Argon2 cost, Chance chance) {
        byte[] salt = chance.bytes(Argon2.SALT_BYTES);
        return new PasswordHash(cost, salt, cost.derive(passphrase, salt, HASH_BYTES));
    }

    /// A hash that no passphrase matches: checked for unknown accounts, so that they take as long as known ones.
    public static PasswordHash nobody(Argon2 cost, Chance chance) {
        return new PasswordHash(cost, chance.bytes(Argon2.SALT_BYTES), chance.bytes(HASH_BYTES));
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException when it is another or its cost is out of bounds
    public static PasswordHash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a password hash");
        }
        Argon2 cost = new Argon2(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
    }

    /// Whether `passphrase` is the one; compared in constant time.
    public boolean matches(Passphrase passphrase) {
        byte[] other = cost.derive(passphrase, salt, hash.length);
        boolean same = MessageDigest.isEqual(hash, other);
        Arrays.fill(other, (byte) 0);
        return same;
    }

    /// The text form, for the encrypted store of accounts.
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "***";
    }
}
