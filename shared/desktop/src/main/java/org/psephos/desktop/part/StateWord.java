package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A state in its colour, with icon and word: "Checked in", "Behind".
public final class StateWord extends Label {

    private StateWord() {
        getStyleClass().add("ps-state");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    /// The state with its usual icon.
    public static StateWord of(State state, String word) {
        return of(state, state.icon(), word);
    }

    /// The state with an icon that fits better.
    public static StateWord of(State state, String icon, String word) {
        StateWord made = new StateWord();
        made.show(state, icon, word);
        return made;
    }

    /// A word that follows what it shows.
    public static StateWord bound(ObservableValue<Shown> shown) {
        StateWord made = new StateWord();
        made.getProperties().put(StateWord.class, shown); // a binding that nobody holds is collected and falls silent
        shown.subscribe(now -> made.show(now.state(), now.icon(), now.word()));
        return made;
    }

    /// Shows another state.
    public void show(State state, String word) {
        show(state, state.icon(), word);
    }

    /// Shows another state with this icon.
    public void show(State state, String icon, String word) {
        state.mark(this);
        setGraphic(Icons.of(icon));
        setText(word);
    }

    /// What a state word shows; a view model may hold it.
    ///
    /// @param state the colour and meaning
    /// @param icon Feather name
    /// @param word never empty
    public record Shown(State state, String icon, String word) {

        /// The state with its usual icon.
        public static Shown of(State state, String word) {
            return new Shown(state, state.icon(), word);
        }
    }
}
