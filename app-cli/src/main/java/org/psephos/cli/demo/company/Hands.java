package org.psephos.cli.demo.company;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.effect.DropShadow;
import javafx.scene.effect.Effect;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.paint.Color;
import org.psephos.cli.demo.world.Await;
import org.psephos.cli.demo.world.Pace;
import org.psephos.cli.screen.OnScreen;
import org.psephos.desktop.kiosk.part.Ids;

/// A person before one scene: finds things by their ids, presses them with the mouse, types with the keyboard. What is
/// about to be pressed glows first, so that who watches sees what the hand does.
public final class Hands {

    private static final Effect GLOW = new DropShadow(22, Color.web("#d97706"));

    private static final int TYPED_MAX = 5;

    private final Supplier<Scene> scene;
    private final Pace pace;
    private final Await await;

    /// @param scene before which the person stands; it may change
    public Hands(Supplier<Scene> scene, Pace pace, Await await) {
        this.scene = scene;
        this.pace = pace;
        this.await = await;
    }

    /// Waits until something is there to be used, then presses it. A screen may be drawn anew while one looks at it, so
    /// what is pressed is what has the id at the moment of the press.
    public void press(String id) {
        Node node = untilReady(id);
        Effect before = OnScreen.ask(node::getEffect);
        OnScreen.run(() -> node.setEffect(GLOW));
        pace.beat(Pace.Beat.PRESS);
        OnScreen.run(() -> node.setEffect(before));
        await.until(id + " can be pressed", () -> OnScreen.ask(() -> pressed(id)));
    }

    private boolean pressed(String id) {
        Optional<Node> there = find(id).filter(node -> !node.isDisabled());
        there.ifPresent(node -> {
            double x = node.getLayoutBounds().getCenterX();
            double y = node.getLayoutBounds().getCenterY();
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, node, x, y));
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, node, x, y));
        });
        return there.isPresent();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        PickResult pick = new PickResult(node, x, y);
        return new MouseEvent(
                node,
                node,
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                pick);
    }

    /// Types into a field, sign by sign, in place of what is there. A field that has just come may take the focus while
    /// one types, and lose signs; then one types again, as anybody would.
    void type(String id, String text) {
        for (int tries = 0; tries < TYPED_MAX; tries++) {
            TextInputControl field = (TextInputControl) untilReady(id);
            OnScreen.run(() -> {
                field.requestFocus();
                field.clear();
            });
            text.codePoints().mapToObj(Character::toString).forEach(sign -> {
                OnScreen.run(() -> Event.fireEvent(field, key(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED)));
                pace.beat(Pace.Beat.KEY);
            });
            if (OnScreen.ask(field::getLength) == text.length()) {
                return;
            }
        }
        throw new IllegalStateException("cannot be typed into: " + id);
    }

    /// Presses the Enter key in a field.
    void enter(String id) {
        Node node = untilReady(id);
        pace.beat(Pace.Beat.PRESS);
        OnScreen.run(() -> {
            Event.fireEvent(node, key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER));
            Event.fireEvent(node, key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER));
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type, String sign, KeyCode code) {
        return new KeyEvent(type, sign, sign, code, false, false, false, false);
    }

    /// Opens a menu button and chooses one of its entries.
    void choose(String id, String item) {
        MenuButton button = (MenuButton) untilReady(id);
        OnScreen.run(button::show);
        pace.beat(Pace.Beat.PRESS);
        OnScreen.run(() -> {
            MenuItem chosen = button.getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not in the menu: " + item));
            chosen.fire();
            button.hide();
        });
    }

    /// What a label says.
    String read(String id) {
        return OnScreen.ask(() -> ((Labeled) find(id).orElseThrow()).getText());
    }

    /// Whether something with this id can be seen.
    boolean sees(String id) {
        return OnScreen.ask(() -> find(id).isPresent());
    }

    /// Waits until something can be seen.
    void untilSees(String id) {
        await.until(id + " is on the screen", () -> sees(id));
    }

    /// Waits until something is there and can be used.
    Node untilReady(String id) {
        await.until(
                id + " can be used",
                () -> OnScreen.ask(
                        () -> find(id).filter(node -> !node.isDisabled()).isPresent()));
        return OnScreen.ask(() -> find(id).orElseThrow());
    }

    /// A node that can be seen; on the JavaFX thread.
    Optional<Node> find(String id) {
        Scene now = scene.get();
        if (now.getWindow() == null) {
            now.snapshot(null);
        } else { // what was just pressed may have changed what fits
            now.getRoot().applyCss();
            now.getRoot().layout();
        }
        return Ids.find(now.getRoot(), id).filter(Hands::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The scene.
    Scene scene() {
        return scene.get();
    }
}
