package org.psephos.desktop.part;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few exclusive choices beside each other: On | Off. One is always chosen.
///
/// @param <T> what is chosen
public final class Segments<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /// @param id the buttons get `id.0`, `id.1`, ...
    /// @param choices at least two
    /// @param words the text of a choice
    /// @param chosen bound both ways
    public Segments(String id, List<T> choices, Function<T, String> words, Property<T> chosen) {
        setId(id);
        getStyleClass().add("ps-segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int index = 0; index < choices.size(); index++) {
            T choice = choices.get(index);
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setId(id + "." + index);
            button.setUserData(choice);
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.setValue(choice);
            });
            getChildren().add(button);
        }
        Follow.whileShown(
                this,
                chosen,
                now -> group.getToggles().stream()
                        .filter(toggle -> Objects.equals(toggle.getUserData(), now))
                        .findFirst()
                        .ifPresent(group::selectToggle));
    }
}
