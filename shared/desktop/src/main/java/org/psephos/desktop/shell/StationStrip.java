package org.psephos.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;

/// The signs of this station at the end of the menu strip. Worst state is told by icon, word and colour.
final class StationStrip extends FlowPane {

    private final FrameViewModel model;

    StationStrip(FrameViewModel model) {
        super(Orientation.HORIZONTAL, 14, 2);
        this.model = model;
        setId("strip");
        getStyleClass().add("ps-station");
        setAlignment(Pos.CENTER_RIGHT);
        setRowValignment(javafx.geometry.VPos.CENTER);
        model.station().addListener((ListChangeListener<StationSign>) change -> show());
        model.serverProperty().subscribe(now -> show());
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset()
                + snappedRightInset()
                + getHgap() * getChildren().size();
        for (Node child : getChildren()) {
            width += Math.ceil(child.prefWidth(-1));
        }
        return width;
    }

    private void show() {
        getChildren().clear();
        List<StationSign> signs = new ArrayList<>(model.station());
        model.serverProperty().get().ifPresent(signs::add);
        for (StationSign sign : signs) {
            if (!getChildren().isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("ps-station-sep");
                getChildren().add(line);
            }
            getChildren().add(node(sign));
        }
    }

    private static Label node(StationSign sign) {
        Label label = Labels.of(sign.words());
        label.setId("strip." + sign.id());
        label.setGraphic(Icons.of(sign.icon(), 14));
        label.setMinWidth(USE_PREF_SIZE);
        sign.state().mark(label);
        return label;
    }
}
