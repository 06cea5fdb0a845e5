package org.psephos.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.outbox.OutboxSummary;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Mark;
import org.psephos.desktop.part.Pebble;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Sizes;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionKind;

/// The title bar: mark, app, election and kind; outbox, connection, person, lock.
final class TitleBar {

    private final FrameViewModel model;
    private final Words words;
    private final Consumer<FrameAct> act;
    private final MenuButton pages = new MenuButton();
    private final SimpleBooleanProperty folded = new SimpleBooleanProperty();
    private final FoldingBar bar;

    TitleBar(FrameViewModel model, Words words, Consumer<FrameAct> act) {
        this.model = model;
        this.words = words;
        this.act = act;
        this.bar = new FoldingBar(Sizes.BAR, lead(), election(), facts(), person());
        bar.getStyleClass().add("ps-bar");
        bar.setId("frame.bar");
    }

    FoldingBar node() {
        return bar;
    }

    SimpleBooleanProperty foldedProperty() {
        return folded;
    }

    /// The pages for the folded navigation.
    void offer(List<PageSpec> specs) {
        pages.getItems().clear();
        for (PageSpec spec : specs) {
            MenuItem item = new MenuItem();
            item.setId("frame.pages." + spec.id());
            item.textProperty().bind(spec.title());
            item.setGraphic(Icons.of(spec.icon()));
            item.setOnAction(event -> model.pageProperty().set(spec.id()));
            pages.getItems().add(item);
        }
    }

    private HBox lead() {
        pages.setId("frame.pages");
        pages.textProperty().bind(words.text("frame.pages"));
        pages.setGraphic(Icons.of("menu"));
        pages.getStyleClass().add("ps-pill");
        pages.setMinWidth(MenuButton.USE_PREF_SIZE);
        shownWhile(pages, folded.and(model.signedInProperty()));
        Label app = Labels.bound(model.appProperty(), "ps-app");
        app.setMinWidth(Label.USE_PREF_SIZE);
        return Rows.of(14, pages, new Mark(20), app);
    }

    private HBox election() {
        Label name =
                Labels.bound(model.electionProperty().map(FrameElection::name).orElse(""), "ps-first");
        Label when =
                Labels.bound(model.electionProperty().map(FrameElection::when).orElse(""), "ps-second");
        name.setMinWidth(Label.USE_PREF_SIZE);
        when.setMinWidth(Label.USE_PREF_SIZE);
        name.setId("frame.election");
        VBox lines = new VBox(name, when);
        lines.getStyleClass().add("ps-election");
        Label kind = Labels.of("", "ps-pill", "ps-kind");
        kind.setId("frame.kind");
        kind.setMinWidth(Label.USE_PREF_SIZE);
        model.electionProperty()
                .subscribe(now -> kind.setGraphic(Icons.of(now.kind() == ElectionKind.SECRET ? "lock" : "eye")));
        kind.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(
                                model.electionProperty().get().kind() == ElectionKind.SECRET
                                        ? "frame.kind.secret"
                                        : "frame.kind.open"),
                        model.electionProperty(),
                        words.textsProperty()));
        Label rehearsal = Labels.bound(words.text("frame.rehearsal"), "ps-rehearsal-word");
        rehearsal.setId("frame.rehearsal");
        rehearsal.setMinWidth(Label.USE_PREF_SIZE);
        BooleanBinding present = Bindings.createBooleanBinding(
                () -> model.electionProperty().get().present(), model.electionProperty());
        shownWhile(lines, present);
        shownWhile(kind, present);
        shownWhile(
                rehearsal,
                Bindings.createBooleanBinding(
                        () -> model.electionProperty().get().rehearsal(), model.electionProperty()));
        return Rows.of(14, lines, kind, rehearsal);
    }

    private HBox facts() {
        Button outbox = new Button();
        outbox.setId("frame.outbox");
        outbox.getStyleClass().add("ps-pill");
        outbox.setMinWidth(Button.USE_PREF_SIZE);
        outbox.setMnemonicParsing(false);
        outbox.setOnAction(event -> act.accept(FrameAct.OUTBOX));
        outbox.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.outboxProperty().get().words(words.texts()),
                        model.outboxProperty(),
                        words.textsProperty()));
        model.outboxProperty().subscribe(now -> showOutbox(outbox, now));
        shownWhile(outbox, model.outboxShownProperty());
        Label connection = Labels.of("", "ps-pill");
        connection.setId("frame.connection");
        connection.setMinWidth(Label.USE_PREF_SIZE);
        connection
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::connectionWords, model.connectionProperty(), words.textsProperty()));
        model.connectionProperty().subscribe(now -> showConnection(connection, now));
        return Rows.of(14, outbox, connection);
    }

    private static void showOutbox(Button outbox, OutboxSummary now) {
        outbox.setGraphic(now.alarms() ? Icons.of("alert-octagon") : Pebble.of(now.pebble()));
        mark(outbox, now.alarms());
    }

    private String connectionWords() {
        Connection now = model.connectionProperty().get();
        return words.get(
                "frame.connection." + now.state().name().toLowerCase(java.util.Locale.ROOT), "detail", now.detail());
    }

    private static void showConnection(Label connection, Connection now) {
        connection.setGraphic(Icons.of(now.state().icon()));
        mark(
                connection,
                switch (now.state()) {
                    case WRONG_KEY, ALONE, HALTED -> true;
                    case CONNECTED, CONNECTING, NOT_JOINED -> false;
                });
    }

    private static void mark(Node pill, boolean alarm) {
        pill.getStyleClass().remove("ps-alarm");
        if (alarm) {
            pill.getStyleClass().add("ps-alarm");
        }
    }

    private HBox person() {
        Label name = Labels.bound(model.personProperty(), "ps-first");
        name.setId("frame.person");
        Label role = Labels.bound(model.roleProperty(), "ps-second");
        name.setMinWidth(Label.USE_PREF_SIZE);
        role.setMinWidth(Label.USE_PREF_SIZE);
        VBox lines = new VBox(name, role);
        lines.getStyleClass().add("ps-user");
        MenuButton who = new MenuButton();
        who.setId("frame.user");
        who.setGraphic(lines);
        who.getStyleClass().add("ps-user-menu");
        who.setMinWidth(MenuButton.USE_PREF_SIZE);
        who.accessibleTextProperty().bind(model.personProperty());
        who.getItems()
                .addAll(
                        item("frame.user.passphrase", "key", FrameAct.PASSPHRASE),
                        item("frame.user.code", "grid", FrameAct.OWN_CODE),
                        item("frame.user.signout", "log-out", FrameAct.SIGN_OUT));
        Button lock = Buttons.second("frame.lock", words.text("frame.lock"))
                .icon("lock")
                .key(FrameAct.LOCK.key())
                .does(() -> act.accept(FrameAct.LOCK))
                .make();
        lock.getStyleClass().add("ps-pill");
        HBox row = Rows.of(14, who, lock);
        shownWhile(row, model.signedInProperty());
        return row;
    }

    private MenuItem item(String key, String icon, FrameAct does) {
        MenuItem item = new MenuItem();
        item.setId(key);
        item.textProperty().bind(words.text(key));
        item.setGraphic(Icons.of(icon));
        item.setOnAction(event -> act.accept(does));
        return item;
    }

    private static void shownWhile(Node node, javafx.beans.value.ObservableValue<Boolean> there) {
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }
}
