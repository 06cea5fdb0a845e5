package org.psephos.desktop.message;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;

/// A question that must be answered before anything goes on. The title asks, the buttons answer in verb and noun;
/// Escape and the first focus are the safe answer; nothing is a default button.
public final class Decision {

    private static final double WIDTH = 520;

    private final String id;
    private final ObservableValue<String> title;
    private final List<Node> body = new ArrayList<>();
    private final List<Button> answers = new ArrayList<>();
    private final Overlay overlay;
    private Runnable onSafe = () -> {};
    private final List<Button> safe = new ArrayList<>();

    private Decision(Overlay overlay, String id, ObservableValue<String> title) {
        this.overlay = overlay;
        this.id = id;
        this.title = title;
    }

    /// Asks `title` in front of `overlay`.
    public static Decision ask(Overlay overlay, String id, ObservableValue<String> title) {
        return new Decision(overlay, id, title);
    }

    /// With a sentence: what will be recorded.
    public Decision says(ObservableValue<String> sentence) {
        body.add(Labels.wrapped(sentence));
        return this;
    }

    /// With any node: facts, a field for the reason.
    public Decision shows(Node node) {
        body.add(node);
        return this;
    }

    /// The safe answer, which Escape gives too. Its id is `<id>.safe`.
    public Decision safe(ObservableValue<String> answer, Runnable act) {
        onSafe = act;
        safe.add(Buttons.big(id + ".safe", answer)
                .key("Esc")
                .does(() -> answer(act))
                .make());
        return this;
    }

    /// The answer that goes on. Its id is `<id>.act`.
    public Decision act(ObservableValue<String> answer, Runnable act) {
        answers.add(Buttons.main(id + ".act", answer).does(() -> answer(act)).make());
        return this;
    }

    /// The dangerous answer. Its id is `<id>.act`.
    public Decision danger(ObservableValue<String> answer, Runnable act) {
        answers.add(Buttons.confirmedDanger(id + ".act", answer)
                .does(() -> answer(act))
                .make());
        return this;
    }

    /// An answer whose button the caller made (bound to a field's state, say); it must close the overlay itself.
    public Decision answer(Button button) {
        answers.add(button);
        return this;
    }

    private void answer(Runnable act) {
        overlay.close();
        act.run();
    }

    /// Opens it.
    public void open() {
        VBox dialog = new VBox();
        dialog.setId(id);
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.accessibleTextProperty().bind(title);
        dialog.setPrefWidth(WIDTH);
        dialog.getChildren().add(Labels.wrapped(title, "ps-h1"));
        dialog.getChildren().addAll(body);
        HBox row = Rows.of(12);
        row.getStyleClass().add("ps-dialog-actions");
        row.getChildren().addAll(safe);
        row.getChildren().add(Rows.space());
        row.getChildren().addAll(answers);
        dialog.getChildren().add(row);
        Node first = safe.isEmpty() ? answers.getFirst() : safe.getFirst();
        overlay.open(dialog, first, onSafe);
    }
}
