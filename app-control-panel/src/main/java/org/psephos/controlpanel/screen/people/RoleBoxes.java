package org.psephos.controlpanel.screen.people;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.theme.Words;
import org.psephos.site.Role;

/// A box to tick for each role, with one sentence what it may do; two beside each other.
final class RoleBoxes extends GridPane {

    private static final int COLUMNS = 2;
    private static final double INDENT = 26;

    private final RoleChoice choice;
    private final Words words;

    /// @param id the boxes get `id.<role>`
    RoleBoxes(String id, RoleChoice choice, Words words) {
        super(24, 12);
        this.choice = choice;
        this.words = words;
        setId(id);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(half);
        }
        int at = 0;
        for (Role role : RoleChoice.OFFERED) {
            add(box(id, role), at % COLUMNS, at / COLUMNS);
            at++;
        }
    }

    private Node box(String id, Role role) {
        CheckBox box = new CheckBox();
        box.setId(id + "." + role.text());
        box.getStyleClass().add("ps-strong");
        box.textProperty().bind(words.text("role." + role.text()));
        box.accessibleHelpProperty().bind(words.text("people.may." + role.text()));
        box.setSelected(choice.chosen().get().contains(role));
        box.selectedProperty().subscribe(ticked -> {
            if (ticked) {
                choice.tick(role);
            } else {
                choice.untick(role);
            }
        });
        Label may = Labels.wrapped(words.text("people.may." + role.text()), "ps-muted", "ps-t-13");
        VBox.setMargin(may, new javafx.geometry.Insets(0, 0, 0, INDENT));
        return new VBox(box, may);
    }
}
