package org.psephos.common;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/// Where randomness comes from; injected, so that tests and simulations repeat exactly.
///
/// Thread-safe.
public interface Chance {

    /// `count` random bytes.
    byte[] bytes(int count);

    /// A number from 0 (inclusive) to `bound` (exclusive), without bias.
    int below(int bound);

    /// The operating system's secure generator. The only one a product may use for keys, codes and orders.
    static Chance secure() {
        SecureRandom random = new SecureRandom();
        return new Chance() {
            @Override
            public byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                random.nextBytes(bytes);
                return bytes;
            }

            @Override
            public int below(int bound) {
                return random.nextInt(bound);
            }
        };
    }

    /// A repeatable generator for samples, tests and simulations; never for secrets of a real election.
    static Chance seeded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Chance() {
            @Override
            public synchronized byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                random.nextBytes(bytes);
                return bytes;
            }

            @Override
            public synchronized int below(int bound) {
                return random.nextInt(bound);
            }
        };
    }
}
