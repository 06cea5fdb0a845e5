package org.psephos.controlpanel.screen;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How many came in each quarter of an hour, as bars of one width beside each other, first at the start.
final class QuarterBars extends Pane {

    private static final double HEIGHT = 40;
    private static final double BAR_MAX = 14;
    private static final double GAP = 2;
    private static final double LEAST = 2;

    private final List<Integer> counts;
    private final int most;

    QuarterBars(List<Integer> counts, String table) {
        this.counts = List.copyOf(counts);
        this.most =
                Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(0));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(table);
        for (int count : counts) {
            Region bar = new Region();
            bar.setStyle("-fx-background-color: " + (count == 0 ? "-ps-line" : "-ps-accent") + ";");
            bar.setManaged(false);
            getChildren().add(bar);
        }
    }

    @Override
    protected void layoutChildren() {
        double step = Math.min(BAR_MAX + GAP, getWidth() / Math.max(1, counts.size()));
        for (int place = 0; place < counts.size(); place++) {
            double height = Math.max(LEAST, HEIGHT * counts.get(place) / most);
            getChildren().get(place).resizeRelocate(place * step, HEIGHT - height, Math.max(1, step - GAP), height);
        }
    }
}
