package org.psephos.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A surface with an edge. Made plain, with a title, or flush with a head row for tables.
public final class Card extends VBox {

    private Card(String... classes) {
        getStyleClass().add("ps-card");
        getStyleClass().addAll(classes);
    }

    /// A card with these nodes one below the other.
    public static Card of(Node... nodes) {
        Card card = new Card();
        card.getChildren().addAll(nodes);
        return card;
    }

    /// A card that begins with a title of 16 px.
    public static Card titled(ObservableValue<String> title, Node... nodes) {
        Card card = new Card();
        card.getChildren().add(Labels.bound(title, "ps-h2"));
        card.getChildren().addAll(nodes);
        return card;
    }

    /// A card without inner margin whose head row holds the title and `headNodes`; the body fills the rest.
    public static Card flush(ObservableValue<String> title, Node body, Node... headNodes) {
        HBox head = new HBox(Labels.bound(title, "ps-h2"));
        head.getStyleClass().add("ps-card-head");
        head.getChildren().addAll(headNodes);
        Card card = new Card("ps-flush");
        card.getChildren().addAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        return card;
    }

    /// With wide margins: sign-in, check-in.
    public Card roomy() {
        getStyleClass().add("ps-roomy");
        return this;
    }

    /// As the one next step of the page: soft ink.
    public Card next() {
        getStyleClass().add("ps-next");
        return this;
    }

    /// As an alarm (BAD), a warning (WARN) or a plain card (any other state).
    public Card alarm(State state) {
        getStyleClass().removeAll("ps-alarm", "ps-warned");
        switch (state) {
            case BAD -> getStyleClass().add("ps-alarm");
            case WARN -> getStyleClass().add("ps-warned");
            case OK, NOTE, IDLE -> {}
        }
        return this;
    }

    /// As a refusal at the desk: pale red with a broad leading edge.
    public Card refused() {
        getStyleClass().add("ps-refused");
        return this;
    }

    /// Without inner margin.
    public Card flush() {
        getStyleClass().add("ps-flush");
        return this;
    }

    /// Takes the height that is left.
    public Card grow() {
        VBox.setVgrow(this, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        return this;
    }

    /// A title row inside a card: words at the start, `nodes` at the end.
    public static HBox head(Label title, Node... nodes) {
        HBox row = Rows.of(title, Rows.space());
        row.getChildren().addAll(nodes);
        return row;
    }

    /// The row of buttons at the foot of a flush card.
    public static HBox foot(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("ps-card-foot");
        return row;
    }
}
