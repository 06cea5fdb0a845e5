package org.psephos.controlpanel.screen;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.common.RecordId;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;

/// The three live lists of the panel, with search over all, and the chosen record in full beside them.
public final class LiveView extends VBox {

    private static final double SEARCH_WIDTH = 110;
    private static final double DETAIL_WIDTH = 300;

    private final LiveViewModel model;
    private final Words words;
    private final PanelActs acts;
    private final StringProperty all;

    /// @param model the live lists
    /// @param words the texts
    /// @param acts opens a record
    public LiveView(LiveViewModel model, Words words, PanelActs acts) {
        super(16);
        this.model = model;
        this.words = words;
        this.acts = acts;
        setId("live");
        TextField search = Fields.text("live.search", "search");
        search.promptTextProperty().bind(words.text("live.search.all"));
        search.setPrefWidth(300);
        search.setAccessibleText(words.get("live.search.all"));
        this.all = search.textProperty();
        all.subscribe(typed -> List.of(model.serverLog(), model.replicationLog(), model.records())
                .forEach(list -> list.search().set(typed)));
        HBox logs = Rows.of(
                12,
                grow(log("live.server", "live.server.table", model.serverLog())),
                grow(log("live.replication", "live.replication.table", model.replicationLog())));
        logs.setFillHeight(true);
        HBox records = Rows.of(12, grow(records()), detail());
        records.setFillHeight(true);
        getChildren()
                .addAll(
                        new PageHead(words.text("live.title"), search).says(words.text("live.lead")),
                        Rows.high(logs),
                        Rows.high(records));
    }

    private static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private Card log(String title, String id, LiveListViewModel list) {
        TableView<LiveRow> table = Tables.of(id, words.text("live.empty.log"));
        table.setItems(list.rows());
        table.getStyleClass().add("ps-compact");
        Tables.text(table, words.text("live.column.time"), 76, row -> row.cell("time"));
        Tables.column(table, words.text("live.level"), 84, this::level);
        Tables.wrapped(table, words.text("live.column.text"), 240, row -> row.cell("text"));
        return framed(title, id, list, table, "live.lines");
    }

    private Card records() {
        TableView<LiveRow> table = Tables.of("live.records.table", words.text("live.empty.records"));
        table.setItems(model.records().rows());
        table.getStyleClass().add("ps-compact");
        Tables.text(table, words.text("live.column.time"), 76, row -> row.cell("time"));
        Tables.text(table, words.text("live.column.chain"), 76, row -> row.cell("chain"));
        Tables.end(table, words.text("live.column.row"), 56, row -> row.cell("row"));
        Tables.code(table, words.text("live.column.id"), 84, row -> row.cell("id"));
        Tables.text(table, words.text("live.column.kind"), 110, row -> row.cell("kind"));
        Tables.wrapped(table, words.text("live.column.text"), 240, row -> row.cell("text"));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> model.chosen().set(java.util.Optional.ofNullable(now)));
        return framed("live.records", "live.records.table", model.records(), table, "live.count");
    }

    private Card framed(String title, String id, LiveListViewModel list, Node table, String countKey) {
        var count = Labels.bound(
                Bindings.createStringBinding(
                        () -> words.get(countKey, "count", list.total().get()), list.total(), words.textsProperty()),
                "ps-muted",
                "ps-t-12");
        Card card = Card.flush(words.text(title), table, count, Rows.space(), levels(id, list), pause(id, list));
        card.setMinHeight(200);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private Node levels(String id, LiveListViewModel list) {
        var box = new javafx.scene.control.ComboBox<LiveRow.Level>();
        box.getItems().addAll(LiveRow.Level.INFO, LiveRow.Level.GOOD, LiveRow.Level.WARN, LiveRow.Level.ALARM);
        box.setId(id + ".level");
        box.setPrefWidth(SEARCH_WIDTH + 20);
        box.setAccessibleText(words.get("live.level"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(LiveRow.Level level) {
                return level == null ? "" : words.get("live.level." + word(level));
            }

            @Override
            public LiveRow.Level fromString(String shown) {
                return LiveRow.Level.INFO;
            }
        });
        box.valueProperty().bindBidirectional(list.least());
        return box;
    }

    private Node pause(String id, LiveListViewModel list) {
        return Buttons.small(
                        id + ".pause",
                        Bindings.createStringBinding(
                                () -> list.paused().get()
                                        ? words.get(
                                                "live.resume",
                                                "count",
                                                list.fresh().get())
                                        : words.get("live.pause"),
                                list.paused(),
                                list.fresh(),
                                words.textsProperty()))
                .icon("pause")
                .does(list::toggle)
                .make();
    }

    private Node level(LiveRow row) {
        State state =
                switch (row.level()) {
                    case ALARM -> State.BAD;
                    case WARN -> State.WARN;
                    case GOOD -> State.OK;
                    case INFO -> State.NOTE;
                };
        return StateWord.of(state, words.get("live.word." + word(row.level())));
    }

    private static String word(LiveRow.Level level) {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Node detail() {
        VBox pane = Card.of();
        pane.setId("live.detail");
        pane.setPrefWidth(DETAIL_WIDTH);
        pane.setMinWidth(DETAIL_WIDTH);
        Runnable paint = () -> pane.getChildren()
                .setAll(model.chosen()
                        .get()
                        .map(this::facts)
                        .orElseGet(() -> List.of(Labels.wrapped(words.text("live.detail.none"), "ps-muted"))));
        model.chosen().subscribe(paint);
        words.textsProperty().subscribe(paint);
        paint.run();
        return pane;
    }

    private List<Node> facts(LiveRow row) {
        var body = Labels.wrapped(row.details().getOrDefault("body", ""), "ps-code");
        body.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        VBox whole = Rows.column(
                8,
                Labels.wrapped(row.details().getOrDefault("id", ""), "ps-code"),
                Labels.bound(words.text("live.detail.origin"), "ps-h3"),
                Labels.wrapped(row.details().getOrDefault("origin", ""), "ps-code"),
                Labels.bound(words.text("live.detail.content"), "ps-h3"),
                body);
        String kept = row.details().getOrDefault("kept", "");
        if (!kept.isEmpty()) {
            whole.getChildren().add(Labels.wrapped(kept, "ps-hint"));
        }
        int size = Integer.parseInt(row.details().getOrDefault("size", "0"));
        whole.getChildren().add(Labels.of(words.get("live.detail.size", "count", size), "ps-hint"));
        ScrollPane scroll = new ScrollPane(whole);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("ps-page-scroll");
        return List.of(Labels.of(row.cell("kind"), "ps-h2"), open(row), Rows.high(scroll));
    }

    private Node open(LiveRow row) {
        return Buttons.second("live.detail.open", words.text("live.detail.open"))
                .icon("file-text")
                .wide()
                .does(() -> acts.openRecord(
                        row.details().getOrDefault("origin", ""),
                        RecordId.of(row.details().getOrDefault("id", ""))))
                .make();
    }
}
