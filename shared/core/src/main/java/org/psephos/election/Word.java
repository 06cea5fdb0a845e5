package org.psephos.election;

import java.util.Locale;

/// An enum constant that stands in a record as a lower-case word with hyphens, `FIRST_STAYS` as `first-stays`.
public interface Word {

    /// The enum's own name.
    String name();

    /// The word in a record.
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of `type` with this word.
    ///
    /// @throws IllegalArgumentException when there is none
    static <E extends Enum<E> & Word> E of(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not a word of " + type.getSimpleName());
    }
}
