package org.psephos.controlpanel.screen.people;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.desktop.theme.Words;

/// Everybody who works here, with roles and state, and the one who is chosen beside the list.
public final class PeopleView extends VBox implements ShownPage {

    private static final double SIDE = 376;

    private final PeopleViewModel model;
    private final PeopleDialogs dialogs;
    private final PeopleWords say;
    private final Words words;
    private final TableView<PersonLine> table;
    private final StackPane side = new StackPane();
    private final VBox refusals = new VBox(8);

    /// @param model the people
    /// @param dialogs what opens above the page
    public PeopleView(PeopleViewModel model, PeopleDialogs dialogs) {
        super(16);
        this.model = model;
        this.dialogs = dialogs;
        this.say = dialogs.say();
        this.words = say.words();
        this.table = table();
        setId("people");
        side.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        head(),
                        refusals,
                        search(),
                        Rows.high(new TwoColumns(Card.of(table).flush(), side, SIDE)));
        model.refusals().addListener((javafx.beans.InvalidationListener) ignored -> paintRefusals());
        model.chosen().subscribe(this::select);
        model.shown().addListener((javafx.beans.InvalidationListener) ignored -> mark());
        model.seen().subscribe(this::paintSide);
        model.mayEdit().subscribe(this::paintSide);
        paintRefusals();
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private Node head() {
        Node add = Buttons.filled("people.add", words.text("people.add"))
                .icon("user-plus")
                .key("Ctrl+N")
                .does(dialogs::invite)
                .make();
        add.visibleProperty().bind(model.mayEdit());
        add.managedProperty().bind(add.visibleProperty());
        return new PageHead(words.text("people.title"), add).says(words.text("people.lead"));
    }

    private Node search() {
        StringBinding count = Bindings.createStringBinding(
                () -> words.get(
                        "people.count",
                        Map.of(
                                "shown", model.shown().size(),
                                "total", model.total().get())),
                model.shown(),
                model.total(),
                words.textsProperty());
        Label counted = Labels.bound(count, "ps-t-13", "ps-muted");
        counted.setId("people.count");
        counted.setMinWidth(USE_PREF_SIZE);
        var field = Fields.search("people.search", words.text("people.prompt"), counted);
        field.textProperty().bindBidirectional(model.query());
        return field;
    }

    private TableView<PersonLine> table() {
        TableView<PersonLine> made = Tables.of("people.table", words.text("people.none"));
        made.getStyleClass().add("ps-two-lines");
        made.setFixedCellSize(52);
        made.setItems(model.shown());
        Tables.name(made, words.text("people.column.name"), 150, PersonLine::fullName, PersonLine::login);
        Tables.column(made, words.text("people.column.roles"), 140, person -> Labels.wrapped(say.roles(person)));
        Tables.column(made, words.text("people.column.state"), 116, say::state);
        Tables.text(made, words.text("people.column.since"), 100, say::since);
        Tables.column(
                made,
                words.text("people.column.seen"),
                116,
                person -> Labels.bound(model.seen().map(seen -> say.seen(person, seen))));
        made.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.choose(now.account());
            }
        });
        return made;
    }

    private void select() {
        mark();
        paintSide();
    }

    /// Shows in the table who is chosen, also after the list was read again.
    private void mark() {
        model.chosen().get().filter(person -> model.shown().contains(person)).ifPresent(person -> {
            if (!person.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(person);
                table.scrollTo(person);
            }
        });
    }

    private void paintSide() {
        side.getChildren()
                .setAll(model.chosen()
                        .get()
                        .<Node>map(person -> new PersonSide(person, model, dialogs))
                        .orElseGet(() -> Card.of(Labels.wrapped(words.text("people.choose"), "ps-muted"))));
    }

    private void paintRefusals() {
        ProblemTexts texts = new ProblemTexts(words.locale());
        refusals.getChildren()
                .setAll(model.refusals().stream()
                        .map(problem -> refusal(problem, texts))
                        .toList());
        refusals.setManaged(!model.refusals().isEmpty());
    }

    private static Card refusal(Problem problem, ProblemTexts texts) {
        return Card.of(Rows.column(
                        4,
                        StateWord.of(State.BAD, texts.what(problem)),
                        Labels.wrapped(texts.holds(problem) + " " + texts.next(problem), "ps-muted")))
                .alarm(State.BAD);
    }
}
