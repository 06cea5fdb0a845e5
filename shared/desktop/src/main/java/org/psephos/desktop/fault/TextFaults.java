package org.psephos.desktop.fault;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// Cut, overlapping and too small texts.
final class TextFaults {

    private static final double SLACK = 2;

    private final SceneWalk walk;
    private final FaultRules rules;
    private final List<Fault> faults = new ArrayList<>();

    TextFaults(SceneWalk walk, FaultRules rules) {
        this.walk = walk;
        this.rules = rules;
    }

    List<Fault> find() {
        List<Text> texts = walk.texts();
        for (Text text : texts) {
            if (!SceneWalk.within(text, TextInputControl.class)) {
                shortened(text);
                cut(text);
            }
            small(text);
        }
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                overlap(texts.get(one), texts.get(other));
            }
            for (Node target : walk.targets()) {
                covered(texts.get(one), target);
            }
        }
        return faults;
    }

    private void shortened(Text text) {
        if (text.getParent() instanceof Labeled label) {
            String ellipsis = label.getEllipsisString();
            String whole = label.getText() == null ? "" : label.getText();
            if (!ellipsis.isEmpty()
                    && text.getText().endsWith(ellipsis)
                    && !whole.endsWith(ellipsis)
                    && !text.getText().equals(whole)) {
                add(Fault.Kind.CLIPPED, text, "shortened: " + whole);
            }
        }
    }

    private void cut(Text text) {
        Bounds whole = SceneWalk.boundsOf(text);
        Bounds seen = SceneWalk.intersect(whole, walk.cutBy(text));
        boolean scrolls = SceneWalk.within(text, ScrollPane.class) || SceneWalk.within(text, IndexedCell.class);
        if (whole.getWidth() - seen.getWidth() > SLACK
                || (!scrolls
                        && whole.getHeight() - seen.getHeight()
                                > SLACK + text.getFont().getSize() * 0.2)) {
            add(Fault.Kind.CLIPPED, text, "cut: " + begin(text));
        }
    }

    private void small(Text text) {
        double size = text.getFont().getSize();
        if (size + 0.01 < rules.textPx() && !SceneWalk.isSample(text)) {
            add(Fault.Kind.SMALL_TEXT, text, size + " px: " + begin(text));
        }
    }

    private void overlap(Text one, Text other) {
        if (!sameLayer(one, other)) {
            return;
        }
        Bounds shared = SceneWalk.intersect(seen(one), seen(other));
        double line = Math.min(one.getFont().getSize(), other.getFont().getSize());
        if (shared.getWidth() > SLACK && shared.getHeight() > line * 0.4) {
            add(Fault.Kind.OVERLAP, one, begin(one) + " / " + begin(other));
        }
    }

    private void covered(Text text, Node target) {
        if (isAbove(target, text) || !sameLayer(text, target)) {
            return;
        }
        Bounds shared = SceneWalk.intersect(seen(text), seen(target));
        double line = text.getFont().getSize();
        if (shared.getWidth() > SLACK * 2 && shared.getHeight() > line * 0.4) {
            add(Fault.Kind.OVERLAP, text, begin(text) + " / " + SceneWalk.name(target));
        }
    }

    private Bounds seen(Node node) {
        return SceneWalk.intersect(SceneWalk.boundsOf(node), walk.cutBy(node));
    }

    private static boolean isAbove(Node ancestor, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// A toast may lie over a page for its six seconds.
    private static boolean sameLayer(Node one, Node other) {
        return inToast(one) == inToast(other);
    }

    private static boolean inToast(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("ps-toast")) {
                return true;
            }
        }
        return false;
    }

    private void add(Fault.Kind kind, Node node, String detail) {
        faults.add(new Fault(kind, SceneWalk.name(node), detail));
    }

    static String begin(Text text) {
        String all = text.getText().replace('\n', ' ');
        return all.length() > 40 ? all.substring(0, 40) : all;
    }
}
