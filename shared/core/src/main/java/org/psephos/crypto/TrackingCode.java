package org.psephos.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a voter takes home: the first 84 bits of a SHA-256, `maple river orbit velvet · 7K4M 2QXD`.
///
/// @param words four words of the English BIP-39 list, 44 bits
/// @param signs eight Crockford base 32 signs, 40 bits
public record TrackingCode(List<String> words, String signs) {

    private static final int WORDS = 4;
    private static final int SIGNS = 8;

    public TrackingCode {
        words = List.copyOf(words);
        if (words.size() != WORDS
                || !words.stream().allMatch(word -> Words.indexOf(word).isPresent())) {
            throw new IllegalArgumentException("a tracking code has four words of the list");
        }
        if (signs.length() != SIGNS || !signs.chars().allMatch(c -> Crockford.SIGNS.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a tracking code has eight signs");
        }
    }

    /// The code of a digest.
    public static TrackingCode of(Digest digest) {
        return new TrackingCode(Words.of(digest, WORDS), Crockford.encode(digest.bytes(), Words.BITS * WORDS, SIGNS));
    }

    /// Reads what a person typed: case, blanks, hyphens, dots, O for 0 and I or L for 1 do not matter.
    public static Optional<TrackingCode> parse(String typed) {
        List<String> words = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String part : typed.strip().split("[\\s\u00b7.,;]+")) {
            Optional<Integer> word = words.size() < WORDS ? Words.indexOf(part) : Optional.empty();
            if (word.isPresent() && rest.isEmpty()) {
                words.add(part.toLowerCase(Locale.ROOT));
            } else {
                rest.append(part);
            }
        }
        return Crockford.normalise(rest.toString())
                .filter(signs -> signs.length() == SIGNS && words.size() == WORDS)
                .map(signs -> new TrackingCode(words, signs));
    }

    /// Whether this is the code of `digest`.
    public boolean matches(Digest digest) {
        return equals(of(digest));
    }

    /// The eight signs in two groups of four.
    public String grouped() {
        return signs.substring(0, 4) + " " + signs.substring(4);
    }

    /// The whole, `maple river orbit velvet · 7K4M 2QXD`.
    public String text() {
        return String.join(" ", words) + " \u00b7 " + grouped();
    }

    @Override
    public String toString() {
        return text();
    }
}
