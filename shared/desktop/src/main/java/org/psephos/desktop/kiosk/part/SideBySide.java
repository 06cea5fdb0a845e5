package org.psephos.desktop.kiosk.part;

import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Two columns with a line between them where there is room for both; otherwise one column that goes on with "More".
public final class SideBySide extends Pane {

    private static final double SPACE = 44;

    private final Region first;
    private final Region second;
    private final Node below;
    private final double widthLeast;
    private final Region divider = new Region();
    private Supplier<? extends Parent> stack = () -> new Pane();
    private @Nullable Parent stacked;

    /// @param first the column at the start
    /// @param second the column at the end
    /// @param below what stands at the foot of the first column
    /// @param widthLeast the least width for two columns, in pixels
    public SideBySide(Region first, Region second, Node below, double widthLeast) {
        this.first = first;
        this.second = second;
        this.below = below;
        this.widthLeast = widthLeast;
        divider.getStyleClass().add("pk-divider");
        getChildren().setAll(first, below, divider, second);
        setMinSize(0, 0);
    }

    /// What is shown where there is no room for two columns.
    public void stacked(Supplier<? extends Parent> column) {
        stack = column;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double column(double inside) {
        return Math.floor((inside - 2 * SPACE) / 2);
    }

    private boolean fits(double width, double height) {
        double column = column(width);
        return width >= widthLeast
                && first.prefHeight(column) + below.prefHeight(column) <= height
                && second.prefHeight(column) <= height;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inside = getWidth() - left - snappedRightInset();
        double tall = getHeight() - top - snappedBottomInset();
        boolean beside = fits(inside, tall);
        if (!beside && stacked == null) {
            stacked = stack.get();
            getChildren().add(stacked);
            stacked.applyCss();
        }
        if (stacked != null) {
            stacked.setVisible(!beside);
            stacked.resizeRelocate(left, top, inside, tall);
        }
        first.setVisible(beside);
        second.setVisible(beside);
        below.setVisible(beside);
        divider.setVisible(beside);
        double column = column(inside);
        first.resizeRelocate(left, top, column, first.prefHeight(column));
        double low = below.prefHeight(column);
        below.resizeRelocate(left, top + tall - low, column, low);
        divider.resizeRelocate(left + column + SPACE, top, 2, tall);
        second.resizeRelocate(left + column + 2 * SPACE, top, column, second.prefHeight(column));
    }
}
