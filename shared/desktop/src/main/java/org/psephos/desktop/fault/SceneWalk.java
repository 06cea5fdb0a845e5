package org.psephos.desktop.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person sees of a scene: its texts and what can be pressed, below the topmost veil if there is one.
final class SceneWalk {

    private static final String SAMPLE = "pk-sample";

    private final Scene scene;
    private final List<Text> texts = new ArrayList<>();
    private final List<Node> targets = new ArrayList<>();
    private final List<Node> stops = new ArrayList<>();

    SceneWalk(Scene scene) {
        this.scene = scene;
        visit(top(scene.getRoot()).orElse(scene.getRoot()), Within.FREE);
    }

    private enum Within {
        FREE,
        CONTROL
    }

    private static Optional<Node> top(Node node) {
        if (node.getStyleClass().contains("ps-veil")) {
            return Optional.of(node);
        }
        Optional<Node> last = Optional.empty();
        if (node instanceof Parent parent && node.isVisible()) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> veil = top(child);
                last = veil.isPresent() ? veil : last;
            }
        }
        return last;
    }

    private void visit(Node node, Within within) {
        if (!node.isVisible() || node.getOpacity() < 0.05) {
            return;
        }
        if (node instanceof Text text) {
            if (!(node instanceof FontIcon) && !text.getText().isBlank() && inSight(text)) {
                texts.add(text);
            }
            return;
        }
        boolean target = within == Within.FREE && isTarget(node);
        if (target && inSight(node)) {
            targets.add(node);
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            Within inside = target ? Within.CONTROL : within;
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, inside));
        }
    }

    private static boolean isTarget(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof Spinner
                || node instanceof ChoiceBox
                || node instanceof Slider
                || (node.isFocusTraversable() && node.getOnMouseClicked() != null && !(node instanceof Control));
    }

    /// Whether at least half of the node is scrolled into sight; what does not scroll is always looked at.
    private boolean inSight(Node node) {
        if (within(node, ScrollBar.class)) {
            return false;
        }
        Bounds whole = boundsOf(node);
        Bounds seen = intersect(whole, cutBy(node));
        if (!within(node, ScrollPane.class) && !within(node, IndexedCell.class)) {
            return whole.getWidth() > 0;
        }
        return whole.getWidth() > 0
                && whole.getHeight() > 0
                && seen.getWidth() * seen.getHeight() * 2 >= whole.getWidth() * whole.getHeight();
    }

    /// Whether the node shows a text size or a theme as itself, so that people can choose it before it is theirs.
    static boolean isSample(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(SAMPLE)) {
                return true;
            }
        }
        return false;
    }

    static boolean within(Node node, Class<? extends Node> type) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    /// The part of the scene in which scrolling and clips leave `node` to be seen.
    Bounds cutBy(Node node) {
        Bounds cut = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                cut = intersect(cut, at.localToScene(at.getClip().getBoundsInParent()));
            } else if (at instanceof ScrollPane) {
                cut = intersect(cut, at.localToScene(at.getLayoutBounds()));
            }
        }
        return cut;
    }

    static Bounds boundsOf(Node node) {
        return node.localToScene(node instanceof Text ? node.getBoundsInLocal() : node.getLayoutBounds());
    }

    static Bounds intersect(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    List<Text> texts() {
        return texts;
    }

    List<Node> targets() {
        return targets;
    }

    List<Node> stops() {
        return stops;
    }

    /// The nearest id, and the class.
    static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return at.getId() + "/" + node.getClass().getSimpleName();
            }
        }
        return node.getClass().getSimpleName();
    }
}
