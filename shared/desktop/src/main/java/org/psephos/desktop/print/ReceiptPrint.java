package org.psephos.desktop.print;

/// What a voter takes home: the tracking code, never a choice.
///
/// @param words the four words
/// @param signs the eight signs in two groups
/// @param content of the code: the whole hash
/// @param election title with date
/// @param where the board on which the code can be found
public record ReceiptPrint(String words, String signs, String content, String election, String where) {}
