package org.psephos.balloteditor.screen;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.common.ContestId;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.OrderPolicy;
import org.psephos.election.Rule;

/// How many options may be chosen, whether none, and in which order they stand; with one sentence how it is counted.
final class RuleForm extends VBox {

    private static final int VOTES_MAX = 50;

    private final EditorDesk desk;
    private final Words words;
    private final ContestId id;

    RuleForm(EditorDesk desk, ContestId id) {
        super(8);
        this.desk = desk;
        this.words = desk.words();
        this.id = id;
        Contest now = contest();
        var row = new javafx.scene.layout.FlowPane(
                12,
                8,
                field(
                        "contests.rule",
                        choice(
                                "contests.form",
                                Rule.Form.values(),
                                now.rule().form(),
                                form -> words.get("contests.rule." + form.word()),
                                this::form)),
                field(
                        "contests.min",
                        number(
                                "contests.least",
                                0,
                                now.rule().min(),
                                min -> change(rule ->
                                        new Rule(rule.form(), Math.min(min, rule.max()), rule.max(), rule.blank())))),
                field(
                        "contests.max",
                        number(
                                "contests.most",
                                1,
                                now.rule().max(),
                                max -> change(
                                        rule -> new Rule(rule.form(), Math.min(rule.min(), max), max, rule.blank())))),
                field(
                        "contests.order",
                        choice(
                                "contests.orders",
                                OrderPolicy.values(),
                                now.order(),
                                order -> words.get("contests.order." + order.word()),
                                order -> desk.model().editContest(contest -> contest.withOrder(order)))),
                blank(now));
        row.setRowValignment(javafx.geometry.VPos.BOTTOM);
        row.setPrefWrapLength(0);
        row.setMinWidth(0);
        var counts = Labels.wrapped("", "ps-hint");
        desk.model()
                .draft()
                .subscribe(ignored -> counts.setText(
                        words.get("contests.counts", "max", contest().rule().max())));
        getChildren().addAll(row, counts);
    }

    private Contest contest() {
        return desk.model()
                .draft()
                .get()
                .flatMap(election -> election.contest(id))
                .orElseGet(() -> Contest.empty(id));
    }

    private void form(Rule.Form form) {
        change(rule -> switch (form) {
            case ONE_OF -> Rule.oneOf();
            case YES_NO -> Rule.yesNo();
            case N_OF_M -> Rule.upTo(Math.max(2, rule.max()));
        });
    }

    private void change(UnaryOperator<Rule> next) {
        desk.model().editContest(contest -> contest.withRule(next.apply(contest.rule())));
    }

    private <C extends Node> FormField<C> field(String label, C control) {
        control.disableProperty().bind(desk.model().editable().not());
        return new FormField<>(words.text(label), control);
    }

    private CheckBox blank(Contest now) {
        CheckBox box = new CheckBox();
        box.setId("contests.blank");
        box.textProperty().bind(words.text("contests.blank"));
        box.setSelected(now.rule().allowsBlank());
        box.setMinHeight(36);
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.disableProperty().bind(desk.model().editable().not());
        box.selectedProperty()
                .subscribe((before, allowed) -> change(rule -> new Rule(
                        rule.form(), rule.min(), rule.max(), allowed ? Rule.Blank.ALLOWED : Rule.Blank.REFUSED)));
        return box;
    }

    private Spinner<Integer> number(String id, int least, int now, java.util.function.IntConsumer change) {
        Spinner<Integer> spinner = new Spinner<>(least, VOTES_MAX, now);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        spinner.valueProperty().subscribe((before, next) -> change.accept(next));
        desk.model().draft().subscribe(ignored -> {
            Rule rule = contest().rule();
            int shown = id.endsWith("least") ? rule.min() : rule.max();
            if (spinner.getValue() != shown) {
                spinner.getValueFactory().setValue(shown);
            }
        });
        return spinner;
    }

    private <T> ComboBox<T> choice(
            String id, T[] values, T now, Function<T, String> text, java.util.function.Consumer<T> change) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String shown) {
                return now;
            }
        });
        box.setValue(now);
        box.valueProperty().subscribe((before, next) -> change.accept(next));
        return box;
    }
}
