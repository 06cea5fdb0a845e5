package org.psephos.desktop.kiosk.part;

import java.util.ArrayList;
import java.util.List;

/// A sentence of a bundle in which `<b>` … `</b>` marks what is bold. Never nested; nothing else is markup.
///
/// @param runs the parts in their order
public record RichText(List<Run> runs) {

    private static final String OPEN = "<b>";
    private static final String CLOSE = "</b>";

    public RichText {
        runs = List.copyOf(runs);
    }

    /// One part.
    ///
    /// @param text what it says
    /// @param weight how heavy it is
    public record Run(String text, Weight weight) {}

    /// How heavy a part is.
    public enum Weight {
        /// As the sentence.
        PLAIN,
        /// Bold.
        BOLD
    }

    /// Reads a sentence; a mark that is never closed ends with the sentence.
    public static RichText of(String sentence) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf(OPEN, at);
            if (open < 0) {
                runs.add(new Run(sentence.substring(at), Weight.PLAIN));
                break;
            }
            if (open > at) {
                runs.add(new Run(sentence.substring(at, open), Weight.PLAIN));
            }
            int close = sentence.indexOf(CLOSE, open);
            int end = close < 0 ? sentence.length() : close;
            runs.add(new Run(sentence.substring(open + OPEN.length(), end), Weight.BOLD));
            at = close < 0 ? end : end + CLOSE.length();
        }
        return new RichText(runs);
    }

    /// The sentence without its marks.
    public String plain() {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }
}
