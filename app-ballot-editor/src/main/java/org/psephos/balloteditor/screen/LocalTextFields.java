package org.psephos.balloteditor.screen;

import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.Language;
import org.psephos.election.LocalText;

/// Fields for one text in one language: they write each key into the draft, follow undo, and are written in the
/// direction of their language.
final class LocalTextFields {

    private final EditorViewModel model;
    private final Words words;

    LocalTextFields(EditorViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// A place for a text in the definition.
    ///
    /// @param read the text; empty when its place is gone
    /// @param write the definition with another text there
    record Spot(Function<Election, LocalText> read, Writer write) {}

    /// Sets a text.
    @FunctionalInterface
    interface Writer {
        Election set(Election election, LocalText text);
    }

    TextField line(String id, String accessible, Language language, Spot spot) {
        return follow(new TextField(), id, accessible, language, spot);
    }

    TextArea area(String id, String accessible, Language language, Spot spot) {
        TextArea area = follow(new TextArea(), id, accessible, language, spot);
        area.setPrefRowCount(3);
        area.setWrapText(true);
        return area;
    }

    private <F extends TextInputControl> F follow(F field, String id, String accessible, Language language, Spot spot) {
        field.setId(id);
        field.setAccessibleText(accessible + ", " + language.ownName());
        field.setNodeOrientation(
                language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        field.editableProperty().bind(model.editable());
        Follow.whileShown(field, model.draft(), now -> show(field, language, spot));
        field.textProperty().subscribe((before, now) -> write(now, language, spot));
        return field;
    }

    private void write(String now, Language language, Spot spot) {
        model.edit(election -> {
            LocalText text = spot.read().apply(election);
            return EditorViewModel.text(text, language).equals(now)
                    ? election
                    : spot.write().set(election, text.with(language, now));
        });
    }

    private void show(TextInputControl field, Language language, Spot spot) {
        model.draft().get().ifPresent(election -> {
            String now = EditorViewModel.text(spot.read().apply(election), language);
            if (!field.getText().equals(now)) {
                field.setText(now);
            }
            field.getStyleClass().remove("ps-error");
            boolean lacks = now.isEmpty() && !spot.read().apply(election).isEmpty();
            field.setPromptText(lacks ? words.get("contests.not.translated") : "");
            if (lacks) {
                field.getStyleClass().add("ps-error");
            }
        });
    }
}
