package org.psephos.cli.demo.company;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window of the demonstration stands: side by side above the presenter's strip. On a small screen the two
/// sides overlap, and whoever acts stands in front.
enum Tile {
    /// Where officials, clerk and operator work.
    LEFT,
    /// Where one sees what comes of it.
    RIGHT,
    /// The kiosk: on the right, beside its console; on a small screen as wide as it needs.
    KIOSK,
    /// The presenter's strip along the lower edge.
    STRIP;

    private static final double STAFF_WIDTH = 960;
    private static final double KIOSK_WIDTH = 1180;
    private static final double STRIP_HEIGHT = 132;

    /// Puts a window there; on the JavaFX thread.
    void take(Stage stage) {
        Rectangle2D all = Screen.getPrimary().getVisualBounds();
        double high = all.getHeight() - STRIP_HEIGHT;
        double wide = Math.min(all.getWidth(), Math.max(STAFF_WIDTH, all.getWidth() / 2));
        switch (this) {
            case LEFT -> place(stage, all.getMinX(), all.getMinY(), wide, high);
            case RIGHT -> place(stage, all.getMaxX() - wide, all.getMinY(), wide, high);
            case KIOSK -> {
                double width = all.getWidth() < 2 * STAFF_WIDTH ? Math.min(all.getWidth(), KIOSK_WIDTH) : wide;
                place(stage, all.getMaxX() - width, all.getMinY(), width, high);
            }
            case STRIP -> place(stage, all.getMinX(), all.getMaxY() - STRIP_HEIGHT, all.getWidth(), STRIP_HEIGHT);
        }
    }

    private static void place(Stage stage, double x, double y, double width, double height) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
