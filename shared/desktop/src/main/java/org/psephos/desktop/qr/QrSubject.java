package org.psephos.desktop.qr;

import java.util.ArrayList;
import java.util.List;

/// What a QR dialog shows: the code, and beside it in words what it stands for.
///
/// @param kind what it is
/// @param content the text in the code, exactly
/// @param name whose or what it is, in its own script
/// @param about a second line under the name; may be empty
/// @param facts further lines, say the voter number
public record QrSubject(QrKind kind, String content, String name, String about, List<Fact> facts) {

    /// Characters of one line of the full id.
    private static final int LINE = 20;

    public QrSubject {
        facts = List.copyOf(facts);
        if (content.isBlank()) {
            throw new IllegalArgumentException("a QR code holds something");
        }
    }

    /// A subject without further lines.
    public QrSubject(QrKind kind, String content, String name) {
        this(kind, content, name, "", List.of());
    }

    /// One line: a label in words and its value.
    ///
    /// @param label in the reader's language
    /// @param value as it is
    public record Fact(String label, String value) {}

    /// The content in lines of at most 20 characters, broken behind hyphens and colons where it has some.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : content.split("(?<=[-:])")) {
            for (String piece : pieces(part)) {
                if (line.length() + piece.length() > LINE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String part) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < part.length(); at += LINE) {
            pieces.add(part.substring(at, Math.min(part.length(), at + LINE)));
        }
        return pieces;
    }
}
