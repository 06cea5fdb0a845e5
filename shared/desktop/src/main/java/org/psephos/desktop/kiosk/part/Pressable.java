package org.psephos.desktop.kiosk.part;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Something a voter presses.
///
/// It acts on release inside the same control it was pressed in; sliding off cancels (WCAG 2.2, 2.5.2). Enter and
/// Space act once, however long they are held. It never acts because it is a default button: there is none here.
public class Pressable extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Runnable act;
    private boolean pressed;
    private boolean keyHeld;
    private boolean selected;

    /// @param id stable id, `page.part`
    /// @param role what assistive technology calls it
    /// @param act what a press does
    public Pressable(String id, AccessibleRole role, Runnable act) {
        this.act = act;
        setId(id);
        setAccessibleRole(role);
        setFocusTraversable(true);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onReleased);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_RELEASED, this::onKeyUp);
        focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                keyHeld = false;
            }
        });
    }

    /// Shows it as chosen: inverted, with its tick, and told so.
    public void setSelected(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    /// Whether it is shown as chosen.
    public boolean isSelected() {
        return selected;
    }

    /// Does what a press does.
    public void press() {
        act.run();
    }

    /// Never lower than its least height, whoever lays it out.
    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computePrefHeight(width), getMinHeight());
    }

    /// Never narrower than its least width, whoever lays it out.
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), getMinWidth());
    }

    private void onPressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = true;
            requestFocus();
            event.consume();
        }
    }

    private void onReleased(MouseEvent event) {
        boolean inside = pressed && getLayoutBounds().contains(event.getX(), event.getY());
        pressed = false;
        if (inside) {
            event.consume();
            press();
        }
    }

    private void onKey(KeyEvent event) {
        if (acts(event.getCode())) {
            event.consume();
            if (!keyHeld) {
                keyHeld = true;
                press();
            }
        }
    }

    private void onKeyUp(KeyEvent event) {
        if (acts(event.getCode())) {
            keyHeld = false;
            event.consume();
        }
    }

    private static boolean acts(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            press();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
