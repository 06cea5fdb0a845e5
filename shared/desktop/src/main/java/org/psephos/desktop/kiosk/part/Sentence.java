package org.psephos.desktop.kiosk.part;

import java.util.List;

/// Makes the paragraphs of the kiosk: sentences of a bundle, and somebody's own words.
public final class Sentence {

    private Sentence() {}

    /// A sentence of a bundle, bold where it is marked.
    ///
    /// @param styles style classes of every part, such as `pk-title`
    public static Paragraph of(String sentence, String... styles) {
        Paragraph paragraph = new Paragraph();
        set(paragraph, sentence, styles);
        return paragraph;
    }

    /// Changes what a paragraph says.
    public static void set(Paragraph paragraph, String sentence, String... styles) {
        paragraph.set(RichText.of(sentence), List.of(styles));
    }

    /// Somebody's own words, such as a name or a title: nothing in them is markup.
    public static Paragraph plain(String words, String... styles) {
        Paragraph paragraph = new Paragraph();
        RichText whole = new RichText(List.of(new RichText.Run(words, RichText.Weight.PLAIN)));
        paragraph.set(whole, List.of(styles));
        return paragraph;
    }

    /// Somebody's own words in bold.
    public static Paragraph bold(String words) {
        return plain(words, "pk-bold");
    }
}
