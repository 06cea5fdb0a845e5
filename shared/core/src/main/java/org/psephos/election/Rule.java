package org.psephos.election;

/// How many options of a contest may be chosen. Any numbers can be held; [ElectionCheck] says which make sense.
///
/// @param form the rule by its name
/// @param min the fewest options of a vote that is not blank
/// @param max the most options
/// @param blank whether choosing nothing may be cast
public record Rule(Form form, int min, int max, Blank blank) {

    /// The rules by name.
    public enum Form implements Word {
        /// Exactly one of several.
        ONE_OF,
        /// Up to `max` of several.
        N_OF_M,
        /// One of two answers to a question.
        YES_NO
    }

    /// Whether choosing nothing may be cast.
    public enum Blank implements Word {
        /// It may, and is counted as blank.
        ALLOWED,
        /// It may not.
        REFUSED
    }

    /// One of several; blank allowed.
    public static Rule oneOf() {
        return new Rule(Form.ONE_OF, 1, 1, Blank.ALLOWED);
    }

    /// Up to `max` of several; blank allowed.
    public static Rule upTo(int max) {
        return new Rule(Form.N_OF_M, 1, max, Blank.ALLOWED);
    }

    /// Yes or no; blank allowed.
    public static Rule yesNo() {
        return new Rule(Form.YES_NO, 1, 1, Blank.ALLOWED);
    }

    /// Whether choosing nothing may be cast.
    public boolean allowsBlank() {
        return blank == Blank.ALLOWED;
    }
}
