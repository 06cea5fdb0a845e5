package org.psephos.voterentry.screen.voters;

import atlantafx.base.controls.CustomTextField;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.Say;

/// All voters: the field, the filters, a virtual table of whoever matches, and the selected one beside it.
public final class VotersView extends VBox implements ShownPage {

    private final VotersViewModel model;
    private final Say say;
    private final VotersActs acts;
    private final CustomTextField field;
    private final TableView<VoterRow> table;
    private final StackPane side = new StackPane();

    /// @param acts what the page asks of the rest of the app
    public VotersView(VotersViewModel model, Say say, VotersActs acts) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        this.field = field();
        this.table = table();
        setId("voters");
        getStyleClass().add("ps-page");
        Card list = Card.of(table).flush();
        getChildren().addAll(head(), searchRow(), filters(), problem(), Rows.high(new TwoColumns(list, side, 288)));
        model.selectedProperty().subscribe(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public void onShow() {
        model.onShow();
        field.requestFocus();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private PageHead head() {
        return new PageHead(
                say.words().text("voters.title"),
                Buttons.second("voters.export", say.words().text("voters.export"))
                        .icon("download")
                        .does(() -> acts.export(model))
                        .make(),
                Buttons.second("voters.new", say.words().text("voters.new"))
                        .icon("user-plus")
                        .key("Ctrl+N")
                        .does(acts::enter)
                        .make());
    }

    private CustomTextField field() {
        CustomTextField search = Fields.search(
                "voters.search",
                say.words().text("voters.prompt"),
                Labels.bound(Bindings.createStringBinding(this::count, model.countProperty()), "ps-t-13", "ps-muted"));
        search.textProperty().bindBidirectional(model.queryProperty());
        return search;
    }

    private String count() {
        VotersViewModel.Count count = model.countProperty().get();
        return say.words()
                .get(
                        "voters.count",
                        Map.of(
                                "shown", count.shown(),
                                "of", say.number(count.of()),
                                "number", say.number(count.shown()),
                                "millis", say.number(count.millis())));
    }

    private String nobody() {
        return say.words().get(model.countProperty().get().of() == 0 ? "voters.empty" : "voters.none");
    }

    private String hint() {
        VotersViewModel.Count count = model.countProperty().get();
        return count.isCut()
                ? say.words().get("voters.first", "count", say.number(count.listed()))
                : say.words().get("voters.hint");
    }

    private HBox searchRow() {
        return Rows.of(
                12,
                Rows.wide(field),
                Buttons.big("voters.scan", say.words().text("voters.scan"))
                        .icon("camera")
                        .key("F9")
                        .does(acts::scan)
                        .make());
    }

    private HBox filters() {
        return Rows.of(
                8,
                new Filters(model, say),
                Rows.space(),
                Labels.bound(
                        Bindings.createStringBinding(
                                this::hint, model.countProperty(), say.words().textsProperty()),
                        "ps-hint"));
    }

    /// Why the last act about the selected voter was refused.
    private MessageBar problem() {
        return new MessageBar(
                "voters.problem",
                Bindings.createObjectBinding(
                        () -> model.problemProperty()
                                .get()
                                .map(refused -> Message.of(refused, say.words().texts()))
                                .orElse(Message.NONE),
                        model.problemProperty(),
                        say.words().textsProperty()));
    }

    private TableView<VoterRow> table() {
        TableView<VoterRow> made = Tables.of(
                "voters.table",
                Bindings.createStringBinding(
                        this::nobody, model.countProperty(), say.words().textsProperty()));
        made.getStyleClass().add("ps-two-lines");
        made.setFixedCellSize(52);
        Tables.opens(made, row -> acts.checkIn(row.voter()));
        Tables.name(
                made,
                say.words().text("voters.name"),
                176,
                row -> row.voter().get(PersonField.NAME),
                row -> row.voter().get(PersonField.LATIN));
        Tables.text(
                made, say.words().text("voters.born"), 90, row -> row.voter().get(PersonField.BORN));
        Tables.text(
                made, say.words().text("field.number"), 108, row -> row.voter().get(PersonField.NUMBER));
        Tables.wrapped(made, say.words().text("field.place"), 126, VoterRow::place);
        Tables.column(made, say.words().text("voters.state"), 126, row -> StateWords.of(row.state(), say));
        Tables.code(
                made,
                say.words().text("voters.id"),
                92,
                row -> row.voter().id().toString().substring(0, 8));
        made.setItems(model.rows());
        made.getSelectionModel().selectedItemProperty().addListener((source, before, now) -> chosen(now));
        return made;
    }

    private void chosen(@Nullable VoterRow now) {
        if (now != null) {
            model.selectedProperty().set(now);
        }
    }

    private void select(@Nullable VoterRow row) {
        if (row == null) {
            side.getChildren().setAll(VoterSide.none(say));
            return;
        }
        if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
        side.getChildren().setAll(VoterSide.of(row, say, acts, model));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F9) {
            event.consume();
            acts.scan();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            event.consume();
            acts.enter();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !model.queryProperty().get().isEmpty()) {
            event.consume();
            model.queryProperty().set("");
            field.requestFocus();
        } else if (event.getCode() == KeyCode.DOWN && field.isFocused()) {
            event.consume();
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        }
    }
}
