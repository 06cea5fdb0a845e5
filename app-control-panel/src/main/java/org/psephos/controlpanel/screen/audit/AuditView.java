package org.psephos.controlpanel.screen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.common.OperatorId;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;

/// The audit chain: a live list with filters, and the chosen event in full beside it.
public final class AuditView extends VBox {

    private static final double SIDE = 340;

    private final AuditViewModel model;
    private final AuditActs acts;
    private final AuditWords say;
    private final Words words;
    private final TableView<AuditRow> table;
    private final StackPane side = new StackPane();

    /// @param model the events
    /// @param say events in words
    /// @param acts what opens above or beside the page
    public AuditView(AuditViewModel model, AuditWords say, AuditActs acts) {
        super(16);
        this.model = model;
        this.acts = acts;
        this.say = say;
        this.words = say.words();
        this.table = table();
        setId("audit");
        side.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        model.speak();
        getChildren()
                .addAll(
                        head(),
                        filters(),
                        Rows.high(new TwoColumns(Card.of(table).flush(), side, SIDE)));
        model.chosen().subscribe(this::paintSide);
    }

    private Node head() {
        return new PageHead(
                        words.text("audit.title"),
                        Buttons.second("audit.export", words.text("audit.export"))
                                .icon("download")
                                .does(() -> acts.export(model.csv()))
                                .make())
                .says(words.text("audit.lead"));
    }

    private Node filters() {
        StringBinding count = Bindings.createStringBinding(
                () -> words.get(
                        model.reach().get().first() == 0 ? "audit.count" : "audit.count.newest",
                        Map.of("shown", model.shown().size(), "kept", model.kept())),
                model.shown(),
                model.reach(),
                words.textsProperty());
        Label counted = Labels.bound(count, "ps-t-13", "ps-muted");
        counted.setId("audit.count");
        counted.setMinWidth(USE_PREF_SIZE);
        var field = Fields.search("audit.search", words.text("audit.prompt"), counted);
        field.textProperty().bindBidirectional(model.query());
        List<Optional<AuditTopic>> topics = new ArrayList<>(List.of(Optional.empty()));
        List.of(AuditTopic.values()).forEach(topic -> topics.add(Optional.of(topic)));
        HBox choices = Rows.of(
                8,
                people(),
                choice(
                        "audit.topic",
                        topics,
                        topic -> words.get(topic.map(AuditTopic::key).orElse("audit.topic.any")),
                        model.topic()),
                choice(
                        "audit.ending",
                        List.of(AuditViewModel.Ending.values()),
                        ending -> words.get(ending.key()),
                        model.ending()));
        return Rows.column(8, field, choices);
    }

    private Node people() {
        ComboBox<Optional<OperatorId>> box = choice(
                "audit.person",
                List.of(Optional.empty()),
                person -> person.map(this::name).orElseGet(() -> words.get("audit.person.any")),
                model.person());
        Runnable fill = () -> {
            Optional<OperatorId> kept = model.person().get();
            List<Optional<OperatorId>> items = new ArrayList<>(List.of(Optional.empty()));
            model.people().forEach(person -> items.add(Optional.of(person.account())));
            box.getItems().setAll(items);
            box.setValue(kept);
        };
        model.people().addListener((javafx.beans.InvalidationListener) ignored -> fill.run());
        fill.run();
        return box;
    }

    private String name(OperatorId account) {
        return model.people().stream()
                .filter(person -> person.account().equals(account))
                .map(AuditViewModel.Person::name)
                .findFirst()
                .orElseGet(account::shortForm);
    }

    private <T> ComboBox<T> choice(String id, List<T> items, Function<T, String> name, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.accessibleTextProperty().bind(words.text(id));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        box.getItems().setAll(items);
        box.setValue(chosen.getValue());
        box.valueProperty().subscribe(now -> {
            if (now != null) {
                chosen.setValue(now);
            }
        });
        return box;
    }

    private TableView<AuditRow> table() {
        TableView<AuditRow> made = Tables.of("audit.table", words.text("audit.none"));
        made.setItems(model.shown());
        Tables.end(made, words.text("audit.column.time"), 84, AuditRow::time);
        Tables.wrapped(made, words.text("audit.column.who"), 130, row -> Texts.isolate(row.who()));
        Tables.wrapped(made, words.text("audit.column.where"), 110, row -> Texts.isolate(row.where()));
        Tables.column(made, words.text("audit.column.what"), 170, row -> Labels.of(row.what(), "ps-name"));
        Tables.wrapped(made, words.text("audit.column.about"), 110, row -> Texts.isolate(row.about()));
        Tables.column(made, words.text("audit.column.outcome"), 110, row -> StateWord.of(row.state(), row.outcome()));
        Tables.opens(made, row -> acts.openRecord(row.line()));
        made.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.chosen().set(Optional.of(now));
            }
        });
        return made;
    }

    private void paintSide() {
        side.getChildren()
                .setAll(model.chosen()
                        .get()
                        .<Node>map(row -> new AuditSide(row, say, acts))
                        .orElseGet(() -> Card.of(Labels.wrapped(words.text("audit.choose"), "ps-muted"))));
    }
}
