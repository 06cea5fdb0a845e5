package org.psephos.desktop.kiosk.part;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One option of a contest: box, name in bold, one more line. Chosen, it is inverted and ticked in every theme.
public final class OptionRow extends Pressable {

    private final Tick tick;

    private OptionRow(String id, Tick.Shape shape, Runnable act) {
        super(id, shape == Tick.Shape.SQUARE ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON, act);
        tick = new Tick(shape);
        getStyleClass().add("pk-option");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /// An option of a contest.
    ///
    /// @param detail may be empty
    public static OptionRow choice(String id, String name, String detail, Runnable act) {
        OptionRow row = new OptionRow(id, Tick.Shape.SQUARE, act);
        row.getChildren().addAll(row.tick, new NameAndDetail(name, detail));
        setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        row.setAccessibleText(detail.isEmpty() ? name : name + ", " + detail);
        return row;
    }

    /// One of several looks or languages, shown as itself.
    public static OptionRow look(String id, String name, Runnable act) {
        OptionRow row = new OptionRow(id, Tick.Shape.ROUND, act);
        Paragraph words = Sentence.bold(name);
        VBox centred = new VBox(words);
        centred.setAlignment(Pos.CENTER_LEFT);
        setHgrow(centred, Priority.ALWAYS);
        row.getChildren().addAll(row.tick, centred);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(name);
        return row;
    }

    @Override
    public void setSelected(boolean now) {
        super.setSelected(now);
        tick.show(now);
    }
}
