package org.psephos.common;

/// The id of a ballot style: the set of contests that one voter gets.
///
/// @param text 1 to 40 signs of `a-z`, `0-9` and `-`
public record StyleId(String text) implements Comparable<StyleId> {

    /// @throws IllegalArgumentException when `text` has another shape
    public StyleId {
        Tokens.check(text);
    }

    @Override
    public int compareTo(StyleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
