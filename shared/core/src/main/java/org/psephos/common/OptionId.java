package org.psephos.common;

/// The id of a contest option, unique and stable within its contest.
///
/// @param text 1 to 40 signs of `a-z`, `0-9` and `-`
public record OptionId(String text) implements Comparable<OptionId> {

    /// @throws IllegalArgumentException when `text` has another shape
    public OptionId {
        Tokens.check(text);
    }

    @Override
    public int compareTo(OptionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
