package org.psephos.desktop.message;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;

/// A message beside the thing it is about; it stays until it is solved or closed. Not there while there is none.
public final class MessageBar extends HBox {

    private final Label title = Labels.wrapped("", "ps-message-title");
    private final Label text = Labels.wrapped("", "ps-message-text");
    private final VBox words = new VBox(title, text);
    /// Held, because a binding that nobody holds is collected and tells nothing any more.
    private final ObservableValue<Message> message;

    /// @param id of the node
    /// @param message what it says; [Message#NONE] hides it
    /// @param atEnd buttons that answer
    public MessageBar(String id, ObservableValue<Message> message, Node... atEnd) {
        this.message = message;
        setId(id);
        getStyleClass().add("ps-message");
        setAccessibleRole(AccessibleRole.TEXT);
        Rows.wide(words);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(words);
        getChildren().addAll(atEnd);
        this.message.subscribe(this::show);
    }

    private void show(Message now) {
        setVisible(now.present());
        setManaged(now.present());
        now.state().mark(this);
        title.setText(now.title());
        text.setText(now.text());
        text.setVisible(!now.text().isEmpty());
        text.setManaged(text.isVisible());
        setAccessibleText(now.title() + " " + now.text());
        getChildren().removeIf(node -> node.getStyleClass().contains("ps-icon"));
        getChildren().addFirst(Icons.of(now.state().icon()));
    }
}
