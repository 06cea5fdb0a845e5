package org.psephos.voterentry.screen.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.roll.CsvEncoding;
import org.psephos.roll.CsvFile;
import org.psephos.roll.DateOrder;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;

/// Step 2: which column holds which field, beside the first values of each.
final class ColumnsPane extends VBox {

    private static final int SAMPLES = 3;

    private final LoadViewModel model;
    private final Say say;

    ColumnsPane(LoadViewModel model, Say say) {
        super(16);
        this.model = model;
        this.say = say;
        ScrollPane scroll = new ScrollPane(columns());
        model.fileProperty().subscribe((before, now) -> repaint(scroll, before, now));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ps-page-scroll");
        Card card = Card.titled(say.words().text("load.columns"), scroll).grow();
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(card, Rows.of(24, encodings(), Rows.space(), dates()), foot());
    }

    /// Another encoding shows other headings and values.
    private void repaint(ScrollPane scroll, Optional<CsvFile> before, Optional<CsvFile> now) {
        boolean other = before.map(CsvFile::encoding).equals(now.map(CsvFile::encoding));
        if (!other && now.isPresent()) {
            scroll.setContent(columns());
        }
    }

    private HBox encodings() {
        ComboBox<CsvEncoding> box = new ComboBox<>();
        box.setId("load.encoding");
        box.getItems().setAll(CsvEncoding.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CsvEncoding encoding) {
                return encoding == null ? "" : say.words().get("load.encoding." + encoding.word());
            }

            @Override
            public CsvEncoding fromString(String text) {
                return CsvEncoding.UTF_8;
            }
        });
        box.setValue(model.fileProperty().get().map(CsvFile::encoding).orElse(CsvEncoding.UTF_8));
        box.valueProperty().addListener((source, before, now) -> model.encoding(now));
        Label words = Labels.of(say.words().get("load.encoding"), "ps-strong");
        words.setLabelFor(box);
        return Rows.of(12, words, box);
    }

    private GridPane columns() {
        GridPane grid = new GridPane(24, 8);
        CsvFile file = model.fileProperty().get().orElseThrow();
        grid.addRow(0, head("load.columns.heading"), head("load.columns.values"), head("load.columns.field"));
        for (int column = 0; column < file.headings().size(); column++) {
            grid.addRow(
                    column + 1,
                    Labels.of(file.headings().get(column), "ps-strong"),
                    samples(file, column),
                    field(file, column));
        }
        return grid;
    }

    private Label head(String key) {
        return Labels.of(say.words().get(key), "ps-muted", "ps-t-12");
    }

    private static Node samples(CsvFile file, int column) {
        String values = file.rows().stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .limit(SAMPLES)
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
        Label label = Labels.wrapped(values, "ps-muted", "ps-t-13");
        label.setPrefWidth(420);
        return label;
    }

    private ComboBox<String> field(CsvFile file, int column) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("load.column." + column);
        List<String> words = new ArrayList<>(List.of(""));
        Stream.of(PersonField.values()).map(PersonField::word).forEach(words::add);
        box.getItems().setAll(words);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String word) {
                return word == null || word.isEmpty()
                        ? say.words().get("load.columns.none")
                        : say.words().get("field." + word);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        PersonField now = file.columns().get(column);
        box.setValue(now == null ? "" : now.word());
        box.setPrefWidth(220);
        box.valueProperty().addListener((source, before, word) -> model.column(column, word));
        model.fileProperty()
                .subscribe(next -> next.ifPresent(changed -> {
                    PersonField holds = changed.columns().get(column);
                    String word = holds == null ? "" : holds.word();
                    if (!word.equals(box.getValue())) {
                        box.setValue(word);
                    }
                }));
        return box;
    }

    private HBox dates() {
        return Rows.of(
                12,
                Labels.of(say.words().get("load.dates"), "ps-strong"),
                new Segments<>(
                        "load.dates",
                        List.of(DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST),
                        order -> say.words().get("load.dates." + order.name().toLowerCase(Locale.ROOT)),
                        model.datesProperty()));
    }

    private HBox foot() {
        Button again = Buttons.second("load.other", say.words().text("load.other"))
                .does(model::reset)
                .make();
        Button check = Buttons.main("load.check", say.words().text("load.check"))
                .does(model::check)
                .make();
        check.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.hasNeeded() || model.workProperty().get() != LoadViewModel.Work.NONE,
                        model.fileProperty(),
                        model.workProperty()));
        StateWord needed = StateWord.of(State.WARN, say.words().get("load.needed"));
        needed.visibleProperty().bind(Bindings.createBooleanBinding(() -> !model.hasNeeded(), model.fileProperty()));
        needed.managedProperty().bind(needed.visibleProperty());
        return Rows.of(12, again, Rows.space(), new WorkBar(model, say), needed, check);
    }
}
