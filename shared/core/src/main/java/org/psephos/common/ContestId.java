package org.psephos.common;

/// The id of a contest, unique and stable within one election.
///
/// @param text 1 to 40 signs of `a-z`, `0-9` and `-`
public record ContestId(String text) implements Comparable<ContestId> {

    /// @throws IllegalArgumentException when `text` has another shape
    public ContestId {
        Tokens.check(text);
    }

    @Override
    public int compareTo(ContestId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
