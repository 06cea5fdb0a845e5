package org.psephos.desktop.kiosk.part;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.theme.Millimetres;

/// The layer that draws the focus ring around whatever has the focus: 4 px thick, 3 px away at 96 dpi.
///
/// An own region above the node, so that the ring is never under a neighbour and nothing moves when it appears.
public final class FocusRing extends Pane {

    private final Region ring = new Region();
    private final double away;
    private final ChangeListener<@Nullable Node> follow = (observed, before, now) -> requestLayout();
    private final ChangeListener<Bounds> moved = (observed, before, now) -> requestLayout();
    private @Nullable Node around;

    /// @param scale the screen's millimetres
    public FocusRing(Millimetres scale) {
        this.away = scale.pxUp(KioskMetrics.RING_AWAY) + scale.pxUp(KioskMetrics.RING);
        ring.getStyleClass().add("pk-focus");
        ring.setManaged(false);
        ring.setVisible(false);
        ring.setId("kiosk.focus");
        setMouseTransparent(true);
        setPickOnBounds(false);
        getChildren().add(ring);
        sceneProperty().addListener((observed, before, now) -> move(before, now));
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(follow);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(follow);
        }
    }

    @Override
    protected void layoutChildren() {
        Scene scene = getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (!Objects.equals(around, owner)) {
            watch(owner);
        }
        boolean shown = owner != null && owner.isFocusTraversable() && inside(owner) && owner.isVisible();
        ring.setVisible(shown);
        if (shown && owner != null) {
            Bounds there = sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
            ring.resizeRelocate(
                    there.getMinX() - away,
                    there.getMinY() - away,
                    there.getWidth() + 2 * away,
                    there.getHeight() + 2 * away);
        }
    }

    private void watch(@Nullable Node owner) {
        if (around != null) {
            around.boundsInParentProperty().removeListener(moved);
        }
        around = owner;
        if (owner != null) {
            owner.boundsInParentProperty().addListener(moved);
        }
    }

    private boolean inside(Node owner) {
        for (Node up = owner; up != null; up = up.getParent()) {
            if (up.equals(getParent())) {
                return true;
            }
        }
        return false;
    }
}
