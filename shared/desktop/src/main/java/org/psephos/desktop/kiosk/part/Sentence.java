package org.psephos.desktop.kiosk.part;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text of the kiosk: it wraps, and it is never cut. There is no ellipsis in this class, by construction.
public final class Sentence {

    private Sentence() {}

    /// A sentence, bold where the bundle marks it.
    ///
    /// @param styles style classes of every part, such as `pk-title`
    public static TextFlow of(String sentence, String... styles) {
        TextFlow flow = new TextFlow();
        set(flow, sentence, styles);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        return flow;
    }

    /// Changes what a sentence says.
    public static void set(TextFlow flow, String sentence, String... styles) {
        RichText rich = RichText.of(sentence);
        flow.getChildren()
                .setAll(rich.runs().stream().map(run -> text(run, styles)).toList());
        flow.setAccessibleText(rich.plain());
    }

    /// Somebody's own words, such as a name or a title: nothing in them is markup.
    public static TextFlow plain(String words, String... styles) {
        TextFlow flow = new TextFlow(text(new RichText.Run(words, RichText.Weight.PLAIN), styles));
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(words);
        return flow;
    }

    /// Somebody's own words in bold.
    public static TextFlow bold(String words) {
        return plain(words, "pk-bold");
    }

    private static Text text(RichText.Run run, String... styles) {
        Text text = new Text(run.text());
        text.getStyleClass().add("pk-text");
        text.getStyleClass().addAll(styles);
        if (run.weight() == RichText.Weight.BOLD) {
            text.getStyleClass().add("pk-bold");
        }
        return text;
    }
}
