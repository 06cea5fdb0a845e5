package org.psephos.desktop.kiosk.part;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button of the kiosk: words, and an icon before or after them.
public final class KioskButton extends Pressable {

    private final Paragraph words = Sentence.of("");

    /// @param id stable id
    /// @param text what it says, a verb first
    /// @param act what it does
    public KioskButton(String id, String text, Runnable act) {
        super(id, AccessibleRole.BUTTON, act);
        getStyleClass().add("pk-button");
        getChildren().add(words);
        setMinWidth(Region.USE_PREF_SIZE);
        say(text);
    }

    /// Changes the words.
    public KioskButton say(String text) {
        Sentence.set(words, text.replace("<", "<\u2060"));
        setAccessibleText(text);
        return this;
    }

    /// Puts an icon before the words.
    public KioskButton before(Feather icon) {
        getChildren().addFirst(icon(icon));
        return this;
    }

    /// Puts an icon after the words.
    public KioskButton after(Feather icon) {
        getChildren().addLast(icon(icon));
        return this;
    }

    /// Adds style classes: `pk-main`, `pk-plain`, `pk-tool`, `pk-wide`, `pk-act`.
    public KioskButton as(String... styles) {
        getStyleClass().addAll(styles);
        return this;
    }

    /// An icon that is never alone. The way out turns round in right-to-left languages.
    public static Node icon(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("pk-icon");
        if (icon == Feather.LOG_OUT) {
            node.effectiveNodeOrientationProperty()
                    .subscribe(orientation -> node.setScaleX(orientation == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
        }
        return node;
    }
}
