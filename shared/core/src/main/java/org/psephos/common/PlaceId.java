package org.psephos.common;

/// The id of a polling place within one election.
///
/// @param text 1 to 40 signs of `a-z`, `0-9` and `-`
public record PlaceId(String text) implements Comparable<PlaceId> {

    /// @throws IllegalArgumentException when `text` has another shape
    public PlaceId {
        Tokens.check(text);
    }

    @Override
    public int compareTo(PlaceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
