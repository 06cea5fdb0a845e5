package org.psephos.controlpanel.screen;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A bar in ink whose length is a share of the track; the figure stands beside it in words.
final class VoteBar extends StackPane {

    private static final double HEIGHT = 12;

    private final double share;
    private final Region fill = new Region();

    /// @param share of the track, 0 to 1
    /// @param spoken the figure, for those who do not see the bar
    VoteBar(double share, String spoken) {
        this.share = share;
        getStyleClass().add("ps-vote-bar");
        setStyle("-fx-background-color: -ps-inset; -fx-background-radius: 4px;");
        fill.setStyle("-fx-background-color: -ps-accent; -fx-background-radius: 4px;");
        fill.setManaged(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setPrefWidth(320);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(spoken);
        getChildren().add(fill);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}
