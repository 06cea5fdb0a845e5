package org.psephos.desktop.join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Mark;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.theme.Words;
import org.psephos.site.StationRole;

/// The joining screen, laid over an app's frame until its server trusts the station.
public final class JoinView extends StackPane {

    private static final double WIDTH = 600;
    private static final double GAP = 16;

    private final JoinViewModel model;
    private final Words words;
    private final Runnable scan;
    private final VBox column = new VBox(GAP);
    private final Node cancel;
    private final TextField name = Fields.text("join.name", "monitor");

    /// @param model the state
    /// @param scan opens the camera; a join code that it finds goes to [JoinViewModel#use]
    public JoinView(JoinViewModel model, Runnable scan) {
        this.model = model;
        this.words = model.words();
        this.scan = scan;
        this.cancel = Buttons.big("join.cancel", words.text("join.cancel"))
                .does(model::back)
                .make();
        setId("join");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(event -> model.ask());
        column.setMaxWidth(WIDTH);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinHeight(USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.setPadding(new Insets(GAP));
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.stepProperty().subscribe(this::paint);
        words.textsProperty().subscribe(texts -> paint());
    }

    /// The focus stays on this screen when what had it is gone: on what does no harm.
    private void paint() {
        boolean focused = getScene() != null && isWithin(getScene().getFocusOwner());
        column.getChildren()
                .setAll(
                        switch (model.stepProperty().get()) {
                            case JoinStep.Asking _ -> asking();
                            case JoinStep.Looking _, JoinStep.Joined _ -> looking();
                            case JoinStep.Comparing now -> comparing(now);
                            case JoinStep.WrongKey wrong -> wrongKey(wrong);
                        });
        if (focused) {
            (cancel.getScene() == null ? name : cancel).requestFocus();
        }
    }

    private boolean isWithin(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    private List<Node> asking() {
        FormField<TextField> nameField = new FormField<>(words.text("join.name.label"), name)
                .help(words.text("join.name.help"))
                .error(Bindings.createStringBinding(
                        () -> model.nameFault().orElse(""), model.nameProperty(), words.textsProperty()));
        FormField<HBox> roleField = new FormField<>(
                        words.text("join.role.label"),
                        Rows.of(new Segments<>(
                                "join.role",
                                List.of(StationRole.STATION, StationRole.KIOSK),
                                this::role,
                                model.roleProperty())))
                .help(words.text("join.role.help"));
        Node ask = Buttons.main("join.ask", words.text("join.ask"))
                .disabledWhile(model.nameProperty().map(String::isBlank))
                .does(model::ask)
                .make();
        Card card = Card.of(
                        new MessageBar("join.message", model.messageProperty()),
                        away(),
                        nameField,
                        roleField,
                        Rows.of(12, code(), Rows.space(), ask))
                .roomy();
        return List.of(head("join.title"), card, Labels.wrapped(words.text("join.sent"), "ps-muted", "ps-t-13"));
    }

    private List<Node> looking() {
        return List.of(
                head("join.title"),
                Card.of(bar("join.looking", State.NOTE, "join.looking"), away(), Rows.of(cancel, Rows.space()))
                        .roomy());
    }

    private List<Node> comparing(JoinStep.Comparing now) {
        List<Node> parts = new ArrayList<>();
        parts.add(facts());
        String hint = now.told() ? "join.compare.told" : "join.compare";
        parts.add(Labels.wrapped(words.text(hint), "ps-muted"));
        parts.add(new FingerprintWords(now.words()));
        parts.add(away());
        parts.add(verdict(now));
        HBox row = Rows.of(12, cancel, Rows.space());
        if (!now.here()) {
            row.getChildren()
                    .addAll(
                            Buttons.bigDanger("join.differ", words.text("join.differ"))
                                    .icon("x")
                                    .does(model::differ)
                                    .make(),
                            Buttons.main("join.agree", words.text("join.agree"))
                                    .icon("check")
                                    .does(model::agree)
                                    .make());
        } else {
            row.getChildren().add(code());
        }
        parts.add(row);
        return List.of(
                head("join.title.site"), Card.of(parts.toArray(Node[]::new)).roomy());
    }

    private Node verdict(JoinStep.Comparing now) {
        if (now.here()) {
            return now.there()
                    ? bar("join.state", State.OK, "join.let-in")
                    : bar("join.state", State.NOTE, "join.waiting");
        }
        return now.there()
                ? bar("join.state", State.WARN, "join.let-in.compare")
                : bar("join.state", State.NOTE, "join.read-aloud");
    }

    private List<Node> wrongKey(JoinStep.WrongKey wrong) {
        FactGrid keys = new FactGrid()
                .fact(words.text("join.fact.server"), code(model.address()))
                .fact(words.text("join.fact.expected"), code(wrong.expected()))
                .fact(words.text("join.fact.shown"), code(wrong.shown()));
        return List.of(
                head("join.title"),
                Card.of(
                                bar("join.wrong", State.BAD, "join.wrong"),
                                keys,
                                Labels.wrapped(words.text("join.wrong.next"), "ps-muted"),
                                Rows.of(
                                        12,
                                        code(),
                                        Rows.space(),
                                        Buttons.big("join.again", words.text("join.again"))
                                                .icon("refresh-cw")
                                                .does(model::lookAgain)
                                                .make()))
                        .roomy());
    }

    private HBox head(String key) {
        StackPane mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("ps-accent");
        Label title = Labels.bound(
                Bindings.createStringBinding(
                        () -> model.siteProperty().get().isEmpty()
                                ? words.get("join.title")
                                : words.get(
                                        key, Map.of("site", model.siteProperty().get())),
                        model.siteProperty(),
                        words.textsProperty()),
                "ps-figure");
        title.setId("join.heading");
        title.setWrapText(true);
        Label lead = Labels.wrapped(words.get("join.lead", "address", model.address()), "ps-muted");
        VBox lines = new VBox(title, lead);
        return Rows.of(GAP, mark, Rows.wide(lines));
    }

    private FactGrid facts() {
        Label called = Labels.wrapped(model.nameProperty().get().strip(), "ps-name");
        Tag role = Tag.of(
                State.IDLE,
                model.roleProperty().get() == StationRole.KIOSK ? "inbox" : "monitor",
                role(model.roleProperty().get()));
        StringBinding waited =
                Bindings.createStringBinding(() -> clock(model.waitedProperty().get()), model.waitedProperty());
        Label since = Labels.bound(waited, "ps-mono");
        since.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return new FactGrid()
                .fact(words.text("join.fact.server"), code(model.address()))
                .fact(words.text("join.fact.name"), called)
                .fact(words.text("join.fact.role"), role)
                .fact(words.text("join.fact.key"), code(model.ownKey()))
                .fact(words.text("join.fact.waiting"), since);
    }

    private static Label code(String text) {
        Label label = Labels.of(text, "ps-mono");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private String role(StationRole role) {
        return words.get("join.role." + role.text());
    }

    private MessageBar bar(String id, State state, String key) {
        return new MessageBar(
                id, new SimpleObjectProperty<>(Message.of(state, words.get(key + ".title"), words.get(key + ".text"))));
    }

    private MessageBar away() {
        Message gone = Message.of(State.WARN, words.get("join.away.title"), words.get("join.away.text"));
        return new MessageBar("join.away", model.awayProperty().map(now -> now ? gone : Message.NONE));
    }

    private Node code() {
        return Buttons.big("join.code", words.text("join.code"))
                .icon("maximize")
                .does(scan)
                .make();
    }

    /// Puts the cursor where typing begins.
    public void focusFirst() {
        name.requestFocus();
    }
}
