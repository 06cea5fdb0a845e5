package org.psephos.balloteditor.screen;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;

/// All elections of the server, and the form for a new one.
public final class ElectionsView extends VBox {

    private static final double SIDE = 320;

    private final ElectionsViewModel list;
    private final EditorDesk desk;
    private final Words words;

    /// @param list the elections
    /// @param desk opens one
    public ElectionsView(ElectionsViewModel list, EditorDesk desk) {
        super(16);
        this.list = list;
        this.desk = desk;
        this.words = desk.words();
        setId("elections");
        Region columns = new TwoColumns(table(), form(), SIDE);
        getChildren().addAll(head(), desk.refusals(list.refusals()), Rows.high(columns));
    }

    private PageHead head() {
        return new PageHead(words.text("elections.title"))
                .says(Bindings.createStringBinding(
                        () -> words.get(
                                "elections.lead", "count", list.elections().size()),
                        list.elections(),
                        words.textsProperty()));
    }

    private Region table() {
        TableView<ElectionFile> table = Tables.of("elections.table", words.text("elections.none"));
        table.setItems(list.elections());
        Tables.name(
                table,
                words.text("elections.column.title"),
                240,
                file -> EditorWords.title(file.definition(), words),
                file -> "");
        Tables.text(
                table,
                words.text("elections.column.day"),
                130,
                file -> EditorWords.shortDay(file.definition(), words.locale()));
        Tables.text(
                table,
                words.text("elections.column.kind"),
                70,
                file -> words.get("kind." + file.definition().kind().word()));
        Tables.column(table, words.text("elections.column.state"), 110, file -> stateTag(file.state()));
        Tables.code(
                table,
                words.text("elections.column.fingerprint"),
                100,
                file -> file.fingerprint().shortForm());
        Tables.opens(table, this::open);
        var chosen = table.getSelectionModel().selectedItemProperty();
        return Card.flush(
                words.text("elections.title"),
                table,
                Rows.space(),
                Buttons.small("elections.copy", words.text("elections.copy"))
                        .icon("copy")
                        .disabledWhile(chosen.isNull())
                        .does(() -> desk.guard().before(() -> list.copy(chosen.get())))
                        .make(),
                Buttons.small("elections.open", words.text("elections.open"))
                        .icon("edit-2")
                        .key("Enter")
                        .disabledWhile(chosen.isNull())
                        .does(() -> open(chosen.get()))
                        .make());
    }

    /// The election that is open already keeps its edits.
    private void open(ElectionFile file) {
        boolean same = desk.model()
                .file()
                .get()
                .filter(open -> open.id().equals(file.id()))
                .isPresent();
        Runnable show = () -> {
            list.open(file);
            desk.go().accept("overview");
        };
        if (same) {
            desk.go().accept("overview");
        } else {
            desk.guard().before(show);
        }
    }

    private Tag stateTag(ElectionState state) {
        State colour =
                switch (state) {
                    case DRAFT, ARCHIVED -> State.IDLE;
                    case IN_REVIEW, APPROVED -> State.NOTE;
                    case SEALED, OPEN -> State.OK;
                    case CLOSED -> State.WARN;
                };
        return Tag.of(colour, words.get("state." + state.word()));
    }

    private Region form() {
        TextField day = field("new.day");
        day.textProperty().bindBidirectional(list.day());
        ComboBox<ZoneId> zone = Choices.zones("new.zone", words);
        zone.valueProperty().bindBidirectional(list.zone());
        ComboBox<Language> language = Choices.languages("new.language", words);
        language.valueProperty().bindBidirectional(list.language());
        Segments<ElectionKind> kind = new Segments<>(
                "new.kind",
                List.of(ElectionKind.OPEN, ElectionKind.SECRET),
                each -> words.get("kind." + each.word()),
                list.kind());
        return Card.titled(
                words.text("new.title"),
                Rows.column(
                        4,
                        Labels.bound(words.text("new.kind"), "ps-field-label"),
                        kind,
                        Labels.wrapped(words.text("new.kind.help"), "ps-field-help")),
                new FormField<>(words.text("new.day"), day).help(words.text("new.day.help")),
                new FormField<>(words.text("new.zone"), zone).help(words.text("new.letters")),
                new FormField<>(words.text("new.language"), language).help(words.text("new.language.help")),
                Buttons.main("new.create", words.text("new.create"))
                        .icon("plus")
                        .wide()
                        .disabledWhile(list.busy())
                        .does(() -> desk.guard().before(list::create))
                        .make());
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
