package org.psephos.desktop.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.State;
import org.psephos.desktop.task.Tasks;

/// The layers above a frame: a dark veil with one dialog, and toasts at the bottom end. No system windows.
///
/// While a veil is open the keyboard stays inside its dialog; Escape is the safe way out; the focus returns.
public final class Overlay extends StackPane {

    private static final Duration TOAST = Duration.ofSeconds(6);

    private final Tasks tasks;
    private final VBox toasts = new VBox(8);
    private final Deque<Veil> veils = new ArrayDeque<>();

    /// @param content what lies below
    /// @param tasks for the time of a toast
    public Overlay(Node content, Tasks tasks) {
        this.tasks = tasks;
        setId("overlay");
        toasts.setAlignment(Pos.BOTTOM_RIGHT);
        toasts.setPickOnBounds(false);
        StackPane.setMargin(toasts, new Insets(0, 24, 44, 24));
        getChildren().addAll(content, toasts);
    }

    /// Opens `dialog` above everything.
    ///
    /// @param dialog takes its preferred size; gets the style class `ps-dialog`
    /// @param first gets the focus: the safe answer, or the field that is asked for
    /// @param escape what Escape does before the dialog closes
    public void open(Region dialog, Node first, Runnable escape) {
        if (!dialog.getStyleClass().contains("ps-dialog")) {
            dialog.getStyleClass().add("ps-dialog");
        }
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane pane = new StackPane(dialog);
        pane.getStyleClass().add("ps-veil");
        pane.setPadding(new Insets(16));
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        Veil veil = new Veil(pane, before, escape);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys(event, dialog, escape));
        veils.push(veil);
        getChildren().add(getChildren().size() - 1, pane);
        first.requestFocus();
    }

    /// Closes the topmost dialog; the focus returns to where it was.
    public void close() {
        if (veils.isEmpty()) {
            return;
        }
        Veil veil = veils.pop();
        getChildren().remove(veil.pane());
        Node before = veil.before();
        if (before != null) {
            before.requestFocus();
        }
    }

    /// Closes every dialog as Escape does, so that each gives back what it holds, such as the camera: a lock does.
    public void closeAll() {
        while (!veils.isEmpty()) {
            Runnable escape = veils.element().escape();
            close();
            escape.run();
        }
    }

    /// Whether a dialog is open.
    public boolean isOpen() {
        return !veils.isEmpty();
    }

    private void keys(KeyEvent event, Parent dialog, Runnable escape) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
            escape.run();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            step(dialog, event.isShiftDown() ? -1 : 1);
        } else if (event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private void step(Parent dialog, int by) {
        List<Node> stops = new ArrayList<>();
        collect(dialog, stops);
        if (stops.isEmpty()) {
            return;
        }
        int at = stops.indexOf(getScene().getFocusOwner());
        stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    /// Says that something the person just did is done; it can be seen elsewhere too. Gone after six seconds.
    public void toast(State state, String sentence) {
        HBox toast = new HBox(Icons.of(state.icon(), 20), Labels.of(sentence));
        toast.getStyleClass().add("ps-toast");
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleText(sentence);
        toasts.getChildren().add(toast);
        fade(toast);
    }

    private void fade(HBox toast) {
        tasks.after(TOAST, () -> {
            if (toast.isHover()) {
                fade(toast);
            } else {
                toasts.getChildren().remove(toast);
            }
        });
    }

    private record Veil(StackPane pane, @Nullable Node before, Runnable escape) {}
}
