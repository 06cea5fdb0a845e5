package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Overlay;

/// The keyboard of the kiosk: up and down inside a page, left and right between pages, Enter marks, Escape goes back
/// from a sheet. The order is the reading order, all the way through page, foot and head; two switches use the same.
///
/// A key that is held acts once.
final class KioskKeys {

    private final KioskView view;
    private final KioskSession session;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    KioskKeys(KioskView view, KioskSession session) {
        this.view = view;
        this.session = session;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> there(event));
        view.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> there(event));
    }

    /// The voter is there. An answer to the question does nothing else.
    private void there(javafx.event.Event event) {
        if (session.state().overlay() == Overlay.IDLE) {
            event.consume();
        }
        session.act();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean repeated = !held.add(code);
        if (repeated && !typing) {
            event.consume();
            return;
        }
        boolean asked = session.state().overlay() == Overlay.IDLE;
        session.act();
        if (asked) {
            event.consume();
            return;
        }
        if (acts(code, event.isShiftDown(), typing)) {
            event.consume();
        }
    }

    private boolean acts(KeyCode code, boolean shift, boolean typing) {
        switch (code) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case TAB -> move(shift ? -1 : 1);
            case LEFT, RIGHT -> {
                if (typing) {
                    return false;
                }
                sideways(forward(code));
            }
            case ESCAPE -> session.show(Overlay.NONE);
            case F1 -> session.show(Overlay.HELP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private int forward(KeyCode code) {
        boolean mirrored = view.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        return (code == KeyCode.RIGHT) == mirrored ? -1 : 1;
    }

    private void sideways(int by) {
        boolean covered = session.state().overlay() != Overlay.NONE;
        switch (session.state().page()) {
            case KioskPage.Marking _, KioskPage.Review _
            when !covered -> {
                if (by > 0) {
                    session.next();
                } else {
                    session.back();
                }
            }
            case KioskPage.LastStep _
            when !covered -> {
                if (by < 0) {
                    session.back();
                }
            }
            default -> move(by);
        }
    }

    private void move(int by) {
        List<Node> order = order();
        if (order.isEmpty()) {
            return;
        }
        Node owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
        int at = order.indexOf(owner);
        int start = by > 0 ? -1 : 0;
        int next = Math.floorMod((at < 0 ? start : at) + by, order.size());
        order.get(next).requestFocus();
    }

    /// Everything that can be reached, in reading order: page, foot, head.
    List<Node> order() {
        Frame frame = view.top();
        List<Node> order = new ArrayList<>();
        collect(frame.getCenter(), order);
        collect(frame.getBottom(), order);
        collect(frame.getTop(), order);
        return order;
    }

    private static void collect(@org.jspecify.annotations.Nullable Node node, List<Node> order) {
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            order.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, order));
        }
    }
}
