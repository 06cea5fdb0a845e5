package org.psephos.balloteditor.screen;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.common.ContestId;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.OrderPolicy;
import org.psephos.election.Rule;

/// How many options may be chosen, whether none, and in which order they stand; with one sentence how it is counted.
/// Every control follows the draft, undo included, and changes the contest that the form was made for.
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
        FlowPane row = new FlowPane(
                12,
                8,
                field(
                        "contests.rule",
                        choice(
                                "contests.form",
                                Rule.Form.values(),
                                contest -> contest.rule().form(),
                                form -> words.get("contests.rule." + form.word()),
                                this::form)),
                field(
                        "contests.min",
                        number(
                                "contests.least",
                                0,
                                Rule::min,
                                min -> change(rule ->
                                        new Rule(rule.form(), Math.min(min, rule.max()), rule.max(), rule.blank())))),
                field(
                        "contests.max",
                        number(
                                "contests.most",
                                1,
                                Rule::max,
                                max -> change(
                                        rule -> new Rule(rule.form(), Math.min(rule.min(), max), max, rule.blank())))),
                field(
                        "contests.order",
                        choice(
                                "contests.orders",
                                OrderPolicy.values(),
                                Contest::order,
                                order -> words.get("contests.order." + order.word()),
                                order -> edit(contest -> contest.withOrder(order)))),
                blank());
        row.setRowValignment(javafx.geometry.VPos.BOTTOM);
        row.setPrefWrapLength(0);
        row.setMinWidth(0);
        var counts = Labels.wrapped("", "ps-hint");
        Follow.whileShown(
                counts,
                desk.model().draft(),
                ignored -> counts.setText(
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

    /// A form that is there already keeps its figures.
    private void form(Rule.Form form) {
        if (contest().rule().form() != form) {
            change(rule -> switch (form) {
                case ONE_OF -> Rule.oneOf();
                case YES_NO -> Rule.yesNo();
                case N_OF_M -> Rule.upTo(Math.max(2, rule.max()));
            });
        }
    }

    private void change(UnaryOperator<Rule> next) {
        edit(contest -> contest.withRule(next.apply(contest.rule())));
    }

    private void edit(UnaryOperator<Contest> change) {
        desk.model().edit(election -> election.edit().contest(id, change));
    }

    private <C extends Node> FormField<C> field(String label, C control) {
        control.disableProperty().bind(desk.model().editable().not());
        return new FormField<>(words.text(label), control);
    }

    private CheckBox blank() {
        CheckBox box = new CheckBox();
        box.setId("contests.blank");
        box.textProperty().bind(words.text("contests.blank"));
        box.setMinHeight(36);
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.disableProperty().bind(desk.model().editable().not());
        Follow.whileShown(
                box,
                desk.model().draft(),
                ignored -> box.setSelected(contest().rule().allowsBlank()));
        box.selectedProperty()
                .subscribe((before, allowed) -> change(rule -> new Rule(
                        rule.form(), rule.min(), rule.max(), allowed ? Rule.Blank.ALLOWED : Rule.Blank.REFUSED)));
        return box;
    }

    private Spinner<Integer> number(String id, int least, ToIntFunction<Rule> shown, IntConsumer change) {
        Spinner<Integer> spinner =
                new Spinner<>(least, VOTES_MAX, shown.applyAsInt(contest().rule()));
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        Follow.whileShown(spinner, desk.model().draft(), ignored -> {
            int now = shown.applyAsInt(contest().rule());
            if (spinner.getValue() != now) {
                spinner.getValueFactory().setValue(now);
            }
        });
        spinner.valueProperty().subscribe((before, next) -> change.accept(next));
        return spinner;
    }

    private <T> ComboBox<T> choice(
            String id, T[] values, Function<Contest, T> shown, Function<T, String> text, Consumer<T> change) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        Follow.whileShown(box, desk.model().draft(), ignored -> box.setValue(shown.apply(contest())));
        box.valueProperty().subscribe((before, next) -> change.accept(next));
        return box;
    }
}
