package org.psephos.desktop.kiosk.page;

/// What the camera of the waiting page sees.
public sealed interface Sight {

    /// A code that is held before the camera anew.
    ///
    /// @param text what it holds
    record Slip(String text) implements Sight {}

    /// A code that was taken already and has not been put away since.
    record Lying() implements Sight {}

    /// More than one code at a time; none of them is taken.
    record Several() implements Sight {}

    /// No code.
    record Nothing() implements Sight {}
}
