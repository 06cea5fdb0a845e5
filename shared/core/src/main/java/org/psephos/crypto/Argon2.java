package org.psephos.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.psephos.json.Json;

/// The cost of turning a passphrase into a key with Argon2id version 1.3 (RFC 9106); stored beside what it protects.
///
/// @param memoryKib memory in KiB, 8 per lane to 262,144
/// @param passes passes over the memory, 1 to 16
/// @param lanes lanes, 1 to 16
public record Argon2(int memoryKib, int passes, int lanes) {

    /// The cost of a release: 64 MiB, 3 passes, 4 lanes (the second recommendation of RFC 9106 section 4).
    public static final Argon2 STANDARD = new Argon2(65_536, 3, 4);

    /// The least cost the format can say; for trials that open a file or sign in thousands of times.
    public static final Argon2 LEAST = new Argon2(8, 1, 1);

    /// The length of a salt.
    static final int SALT_BYTES = 16;

    private static final int MEMORY_KIB_MAX = 262_144;
    private static final int PASSES_MAX = 16;
    private static final int LANES_MAX = 16;

    public Argon2 {
        if (lanes < 1 || lanes > LANES_MAX || passes < 1 || passes > PASSES_MAX) {
            throw new IllegalArgumentException("Argon2 lanes or passes out of bounds");
        }
        if (memoryKib < 8 * lanes || memoryKib > MEMORY_KIB_MAX) {
            throw new IllegalArgumentException("Argon2 memory out of bounds");
        }
    }

    /// Reads `{"lanes":4,"memory":65536,"passes":3}`.
    ///
    /// @throws IllegalArgumentException when a value is out of bounds
    /// @throws org.psephos.json.JsonException when a member is missing or of another type
    static Argon2 of(Json.Obj json) {
        return new Argon2(
                bounded(json.integer("memory")), bounded(json.integer("passes")), bounded(json.integer("lanes")));
    }

    /// The stored form.
    Json.Obj json() {
        return Json.Obj.EMPTY.with("memory", memoryKib).with("passes", passes).with("lanes", lanes);
    }

    /// The key for `passphrase`; the caller zeroes it.
    ///
    /// @param salt random bytes, at least 8
    /// @param keyBytes the length wanted
    byte[] derive(Passphrase passphrase, byte[] salt, int keyBytes) {
        byte[] secret = passphrase.utf8();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[keyBytes];
            generator.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static int bounded(long value) {
        if (value < 1 || value > MEMORY_KIB_MAX) {
            throw new IllegalArgumentException("Argon2 parameter out of bounds");
        }
        return (int) value;
    }
}
