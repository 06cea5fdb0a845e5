package org.psephos.election;

/// What can be wrong with the signs of a text, whatever its script.
public enum TextFault implements Word {
    /// It holds U+0000.
    NUL,
    /// It holds a control character (a line break or a tab where only one line may stand, or any other).
    CONTROL,
    /// It holds a direction mark or override, which could make a name look like another.
    DIRECTION,
    /// It holds half of a surrogate pair.
    SURROGATE,
    /// It holds a code point that stands for no sign (U+FFFE and its like, U+FEFF, U+FFFD).
    NO_SIGN,
    /// It is not in normal form C.
    NOT_NORMAL,
    /// It begins or ends with blank space.
    BLANK_EDGE
}
