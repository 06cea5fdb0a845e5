package org.psephos.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The English list of BIP-39: 2,048 words, 11 bits each, told apart by their first four letters.
public final class Words {

    /// How many bits a word holds.
    public static final int BITS = 11;

    private static final int COUNT = 1 << BITS;
    private static final int JOIN_WORDS = 6;
    private static final List<String> LIST = load();

    private Words() {}

    /// The words for the first `11 * count` bits of a digest.
    public static List<String> of(Digest digest, int count) {
        byte[] bytes = digest.bytes();
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(LIST.get(Crockford.bits(bytes, BITS * i, BITS)));
        }
        return List.copyOf(words);
    }

    /// The six words that both screens show while a station joins: of SHA-256 over the server's raw key and the
    /// station's, 66 bits. Another key on either side makes other words.
    public static List<String> joining(PublicKey server, PublicKey station) {
        return of(Hashing.sha256(server.raw(), station.raw()), JOIN_WORDS);
    }

    /// The number of a word, 0 to 2047, case ignored.
    public static Optional<Integer> indexOf(String word) {
        int index = Collections.binarySearch(LIST, word.toLowerCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private static List<String> load() {
        try (InputStream in = Words.class.getResourceAsStream("bip39-english.txt")) {
            if (in == null) {
                throw new IllegalStateException("the word list is missing from this build");
            }
            List<String> words = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            if (words.size() != COUNT) {
                throw new IllegalStateException("the word list is damaged in this build");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
