package org.psephos.voterentry.screen.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;

/// The form: person fields first, the rest folded, and beside it who may be the same.
public final class FormView extends VBox implements ShownPage {

    private static final double FIELDS_MIN = 200;
    private static final double EDGE = 4; // room for the ring around a field with the focus
    private static final double BAR = 14;

    private final FormViewModel model;
    private final Say say;
    private final FormActs acts;
    private final FormFields fields;
    private final FormFields more;
    private final TitledPane folded;

    /// @param acts what the page asks of the rest of the app
    public FormView(FormViewModel model, Say say, FormActs acts) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        this.fields = new FormFields(model, say, FormPart.FIRST);
        this.more = new FormFields(model, say, FormPart.MORE);
        this.folded = folded();
        setId("form");
        getStyleClass().add("ps-page");
        VBox body = new VBox(12, changing(), problem(), scrolled(), Rows.line(), buttons());
        VBox.setVgrow(body, Priority.ALWAYS);
        Card card = Card.of(body).grow();
        getChildren().addAll(head(), Rows.high(new TwoColumns(card, new AlikeSide(model, say, acts), 356)));
        model.wantedProperty().subscribe(this::focus);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public void onShow() {
        model.resume();
        fields.focus(PersonField.NAME);
    }

    @Override
    public void onHide() {
        setFocused(false);
        model.leave();
    }

    /// The fields scroll by themselves, so that the buttons below them stay in sight.
    private ScrollPane scrolled() {
        VBox content = new VBox(12, fields, Rows.line(), folded, ids());
        content.setPadding(new Insets(EDGE, BAR, EDGE, EDGE));
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setId("form.fields");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(FIELDS_MIN);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private PageHead head() {
        Label sentence = new Label();
        PageHead head = new PageHead(
                Bindings.createStringBinding(this::title, model.modeProperty()),
                Buttons.second("form.address", say.words().text("form.address"))
                        .key("Ctrl+H")
                        .disabledWhile(model.hasPreviousProperty().not())
                        .does(model::sameAddress)
                        .make());
        return head.says(Bindings.createStringBinding(
                this::sentence,
                model.modeProperty(),
                model.sinceProperty(),
                model.touchedProperty(),
                model.savedAtProperty(),
                sentence.textProperty()));
    }

    private String title() {
        return switch (model.modeProperty().get()) {
            case FormMode.Adding adding -> say.words().get("form.title");
            case FormMode.Changing changing -> say.words().get("form.changing", "name", say.name(changing.before()));
        };
    }

    private String sentence() {
        return switch (model.modeProperty().get()) {
            case FormMode.Changing changing ->
                say.words()
                        .get(
                                "form.version",
                                Map.of("rev", changing.before().current().rev() + 1));
            case FormMode.Adding adding
            when model.touchedProperty().get() ->
                say.words()
                        .get(
                                "form.draft",
                                "time",
                                say.clock(model.sinceProperty().get()));
            case FormMode.Adding adding ->
                model.savedAtProperty()
                        .get()
                        .map(time -> say.words().get("form.saved", "time", say.clock(time)))
                        .orElseGet(() -> say.words().get("form.empty"));
        };
    }

    private HBox changing() {
        Label what = Labels.wrapped(
                Bindings.createStringBinding(this::changes, model.changedProperty(), model.modeProperty()));
        HBox banner = Rows.of(12, org.psephos.desktop.part.Icons.of("edit-3", 20), Rows.wide(what));
        banner.getStyleClass().addAll("ps-message", "ps-note");
        banner.setId("form.banner");
        banner.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.modeProperty().get() instanceof FormMode.Changing, model.modeProperty()));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private String changes() {
        if (model.changedProperty().get().isEmpty()) {
            return say.words().get("form.changes.none");
        }
        String names = model.changedProperty().get().stream()
                .map(field -> say.words().get("field." + field.word()))
                .reduce((left, right) -> left + say.words().get("say.comma") + right)
                .orElse("");
        return say.words().get("form.changes", "fields", names);
    }

    private MessageBar problem() {
        return new MessageBar(
                "form.problem",
                Bindings.createObjectBinding(
                        () -> message(model.problemProperty().get()), model.problemProperty()));
    }

    private Message message(Optional<Problem> problem) {
        return problem.map(refused -> Message.of(refused, say.words().texts())).orElse(Message.NONE);
    }

    private TitledPane folded() {
        HBox title = Rows.of(
                8,
                Labels.bound(say.words().text("form.more"), "ps-strong"),
                Labels.bound(say.words().text("form.more.which"), "ps-t-13", "ps-muted"));
        TitledPane pane = new TitledPane("", more);
        pane.setGraphic(title);
        pane.setId("form.more");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.accessibleTextProperty().bind(say.words().text("form.more"));
        return pane;
    }

    private HBox ids() {
        return Rows.of(
                20,
                Labels.bound(
                        Bindings.createStringBinding(
                                () -> say.words()
                                        .get(
                                                "form.uuid",
                                                "id",
                                                model.modeProperty()
                                                        .get()
                                                        .voter()
                                                        .toString()
                                                        .substring(0, 8)),
                                model.modeProperty()),
                        "ps-hint"));
    }

    private HBox buttons() {
        Button discard = Buttons.second("form.discard", say.words().text("form.discard"))
                .does(() -> acts.askDiscard(model::discard))
                .make();
        discard.disableProperty().bind(model.touchedProperty().not());
        Button save = Buttons.second("form.save", say.words().text("form.save"))
                .does(() -> model.save(acts::saved))
                .disabledWhile(model.busyProperty())
                .make();
        Button next = Buttons.main("form.next", say.words().text("form.next"))
                .key("Ctrl+Enter")
                .does(this::saveAndNext)
                .disabledWhile(model.busyProperty())
                .make();
        return Rows.of(12, discard, Rows.space(), open(), save, next);
    }

    private StateWord open() {
        StateWord word = StateWord.of(State.WARN, " ");
        word.setId("form.open");
        Runnable paint = () -> {
            int errors = model.faultsProperty().get().size();
            long questions = model.alike().openQuestions();
            word.setVisible(errors + questions > 0);
            word.show(State.WARN, say.words().get("form.open", Map.of("errors", errors, "questions", questions)));
        };
        model.faultsProperty().subscribe(paint);
        model.alike().foundProperty().subscribe(paint);
        paint.run();
        return word;
    }

    private void saveAndNext() {
        model.save(voter -> fields.focus(PersonField.NAME));
    }

    private void focus(Optional<PersonField> wanted) {
        wanted.ifPresent(field -> {
            if (FormPart.MORE.fields().contains(field)) {
                folded.setExpanded(true);
                more.focus(field);
            } else {
                fields.focus(field);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            saveAndNext();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
            event.consume();
            model.sameAddress();
        }
    }

    /// For tests and for the tour: the node of a field.
    Map<PersonField, Node> nodes() {
        EnumMap<PersonField, Node> all = new EnumMap<>(PersonField.class);
        all.putAll(fields.nodes());
        all.putAll(more.nodes());
        return all;
    }
}
