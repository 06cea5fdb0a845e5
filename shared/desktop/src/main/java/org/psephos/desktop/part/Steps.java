package org.psephos.desktop.part;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of steps: done ones with a tick, the present one inked, the others grey. Read as "step 2 of 4: Columns".
public final class Steps extends HBox {

    /// Nothing shown yet.
    public Steps() {
        getStyleClass().add("ps-steps");
        setFocusTraversable(false);
    }

    /// Shows these steps.
    ///
    /// @param names in order
    /// @param now index of the present one; `names.size()` when all are done
    public void show(List<String> names, int now) {
        getChildren().clear();
        for (int index = 0; index < names.size(); index++) {
            if (index > 0) {
                getChildren().add(line(index <= now));
            }
            getChildren().add(step(index, names.get(index), now));
        }
        setAccessibleText(now < names.size() ? names.get(now) : names.getLast());
    }

    private static HBox step(int index, String name, int now) {
        Label disc = new Label();
        disc.getStyleClass().add("ps-step-disc");
        if (index < now) {
            disc.setGraphic(Icons.of("check", 14));
        } else {
            disc.setText(Integer.toString(index + 1));
        }
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox step = new HBox(disc, label);
        step.getStyleClass().addAll("ps-step", index < now ? "ps-done" : index == now ? "ps-now" : "ps-todo");
        step.setMinWidth(Region.USE_PREF_SIZE);
        return step;
    }

    private static Region line(boolean done) {
        Region line = new Region();
        line.getStyleClass().add("ps-step-line");
        if (done) {
            line.getStyleClass().add("ps-done");
        }
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
