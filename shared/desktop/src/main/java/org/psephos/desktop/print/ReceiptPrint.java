package org.psephos.desktop.print;

import java.util.List;

/// What a voter takes home, in the voter's language: the tracking code, never a choice.
///
/// @param title says that it is a receipt
/// @param election its title
/// @param ballot which ballot it was
/// @param label what the code is called
/// @param words the four words
/// @param signs the eight signs in two groups
/// @param note what the paper shows, and what not
/// @param content of the code: the whole hash
public record ReceiptPrint(
        String title,
        String election,
        String ballot,
        String label,
        String words,
        String signs,
        String note,
        String content) {

    /// @param lines the seven texts, in the order of this record
    public ReceiptPrint(List<String> lines, String content) {
        this(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4), lines.get(5), lines.get(6), content);
    }
}
