package org.psephos.desktop.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// What can be pressed: its size, its distance to others, its name, and the order in which the focus goes.
final class TargetFaults {

    private static final double SLACK = 0.6;

    private final SceneWalk walk;
    private final FaultRules rules;
    private final Node root;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Node, Label> labels = new HashMap<>();

    TargetFaults(Node root, SceneWalk walk, FaultRules rules) {
        this.root = root;
        this.walk = walk;
        this.rules = rules;
    }

    List<Fault> find() {
        collectLabels(root);
        List<Node> targets = walk.targets();
        for (int one = 0; one < targets.size(); one++) {
            size(targets.get(one));
            named(targets.get(one));
            for (int other = one + 1; other < targets.size(); other++) {
                gap(targets.get(one), targets.get(other));
            }
        }
        order();
        return faults;
    }

    private void collectLabels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labels.put(label.getLabelFor(), label);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collectLabels);
        }
    }

    private void size(Node target) {
        Bounds box = SceneWalk.boundsOf(target);
        double least = target instanceof Hyperlink ? 0 : rules.targetPx();
        if (box.getWidth() + SLACK < least || box.getHeight() + SLACK < least) {
            add(
                    Fault.Kind.TARGET,
                    target,
                    "%.0f x %.0f instead of %.0f".formatted(box.getWidth(), box.getHeight(), least));
        } else if (target.getStyleClass().contains("ps-main") && box.getHeight() + SLACK < rules.mainPx()) {
            add(
                    Fault.Kind.TARGET,
                    target,
                    "main button %.0f high instead of %.0f".formatted(box.getHeight(), rules.mainPx()));
        }
    }

    private void gap(Node one, Node other) {
        if (rules.gapPx() <= 0) {
            return;
        }
        Bounds a = SceneWalk.boundsOf(one);
        Bounds b = SceneWalk.boundsOf(other);
        double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
        double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
        double gap = Math.max(across, down);
        if (gap + SLACK < rules.gapPx()) {
            add(Fault.Kind.GAP, one, "%.0f px to %s".formatted(gap, SceneWalk.name(other)));
        }
    }

    private void named(Node target) {
        AccessibleRole role = target.getAccessibleRole();
        if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            add(Fault.Kind.NAME, target, "no role");
        }
        if (name(target).isBlank()) {
            add(Fault.Kind.NAME, target, "no name");
        }
    }

    private String name(Node target) {
        if (target.getAccessibleText() != null && !target.getAccessibleText().isBlank()) {
            return target.getAccessibleText();
        }
        Label label = labels.get(target);
        if (label != null) {
            return label.getText();
        }
        if (target instanceof TextInputControl input) {
            return input.getPromptText() == null ? "" : input.getPromptText();
        }
        if (target instanceof Labeled labeled) {
            return labeled.getText() == null ? "" : labeled.getText();
        }
        Object text = target.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }

    /// Neighbours below one parent: the later one stands neither wholly above the earlier one, nor before it in a row.
    private void order() {
        List<Node> stops = walk.stops();
        for (int at = 1; at < stops.size(); at++) {
            Node before = stops.get(at - 1);
            Node after = stops.get(at);
            if (before.getParent() != null && before.getParent().equals(after.getParent())) {
                order(before, after);
            }
        }
    }

    private void order(Node before, Node after) {
        Bounds a = SceneWalk.boundsOf(before);
        Bounds b = SceneWalk.boundsOf(after);
        boolean above = b.getMaxY() <= a.getMinY() + 1 && b.getHeight() > 0;
        boolean sameRow = b.getMinY() < a.getMaxY() && a.getMinY() < b.getMaxY();
        boolean rightToLeft = after.getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        boolean ahead = rightToLeft ? b.getMinX() >= a.getMaxX() - 1 : b.getMaxX() <= a.getMinX() + 1;
        boolean besideEachOther = !(b.getMinX() < a.getMaxX() && a.getMinX() < b.getMaxX());
        if ((above && !besideEachOther) || (sameRow && ahead)) {
            add(Fault.Kind.ORDER, after, "comes after " + SceneWalk.name(before));
        }
    }

    private void add(Fault.Kind kind, Node node, String detail) {
        faults.add(new Fault(kind, SceneWalk.name(node), detail));
    }
}
