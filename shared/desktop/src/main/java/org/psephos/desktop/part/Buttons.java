package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Buttons of the five ranks. Text is verb and noun; the key that does the same stands inside.
///
/// `Buttons.main("checkin.confirm", words.text("confirm")).icon("check").key("Enter").does(model::confirm).make()`
public final class Buttons {

    private final Button button = new Button();
    private boolean directed;
    private String icon = "";
    private String key = "";

    private Buttons(String id, ObservableValue<String> text, String... classes) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.textProperty().bind(text);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// The one main button of a screen: filled, 46 px.
    public static Buttons main(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-main");
    }

    /// A filled button in the secondary height, at the end of a side card.
    public static Buttons filled(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-fill");
    }

    /// A secondary button.
    public static Buttons second(String id, ObservableValue<String> text) {
        return new Buttons(id, text);
    }

    /// A secondary button as high as the main one beside it.
    public static Buttons big(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-big");
    }

    /// A small button.
    public static Buttons small(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-small");
    }

    /// The smallest: Copy and QR beside an id.
    public static Buttons mini(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-mini");
    }

    /// A button without an edge.
    public static Buttons quiet(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-quiet");
    }

    /// A dangerous act: red edge and word.
    public static Buttons danger(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-danger");
    }

    /// A dangerous act as high as the main button beside it.
    public static Buttons bigDanger(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-danger", "ps-big");
    }

    /// A dangerous act in its own confirming dialog, where it is filled.
    public static Buttons confirmedDanger(String id, ObservableValue<String> text) {
        return new Buttons(id, text, "ps-danger", "ps-big", "ps-fill");
    }

    /// With this icon before the text.
    public Buttons icon(String name) {
        icon = name;
        return this;
    }

    /// With this arrow before the text; it turns round with the reading direction.
    public Buttons arrow(String name) {
        icon = name;
        directed = true;
        return this;
    }

    /// With this key after the text.
    public Buttons key(String name) {
        key = name;
        return this;
    }

    /// As wide as its column.
    public Buttons wide() {
        button.setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /// Doing this when pressed.
    public Buttons does(Runnable act) {
        button.setOnAction(event -> act.run());
        return this;
    }

    /// Grey while this holds; say why beside the button.
    public Buttons disabledWhile(ObservableValue<Boolean> waiting) {
        button.disableProperty().bind(waiting);
        return this;
    }

    /// With help for assistive technology.
    public Buttons help(String text) {
        button.setAccessibleHelp(text);
        return this;
    }

    /// The button.
    public Button make() {
        if (!key.isEmpty()) {
            HBox row = new HBox();
            row.getStyleClass().add("ps-button-row");
            if (!icon.isEmpty()) {
                row.getChildren().add(iconNode());
            }
            Label label = new Label();
            label.textProperty().bind(button.textProperty());
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(label, KeyHint.of(key));
            button.setGraphic(row);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        } else if (!icon.isEmpty()) {
            button.setGraphic(iconNode());
        }
        return button;
    }

    private javafx.scene.Node iconNode() {
        return directed ? Icons.directed(icon) : Icons.of(icon);
    }
}
