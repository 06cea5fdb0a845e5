package org.psephos.desktop.gallery;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Pebble;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Steps;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.part.Tile;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.theme.Words;

/// Pages put together from the pieces, as in the drawings.
final class SamplePages {

    private SamplePages() {}

    static ObservableValue<String> say(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    record Person(String name, String reading, String born, String number, String place, State state, String id) {}

    static final List<Person> PEOPLE = List.of(
            new Person(
                    "Ανδρέου Γεωργία",
                    "Georgia Andreou",
                    "1968-11-02",
                    "EST-00 119",
                    "Town Hall",
                    State.OK,
                    "b7720e4c"),
            new Person("आनंद शर्मा", "Anand Sharma", "1990-06-21", "EST-00 254", "Town Hall", State.IDLE, "2fd18a90"),
            new Person("Anders Åkesson", "", "1955-01-30", "EST-00 071", "North School", State.IDLE, "c310bb26"),
            new Person("André N’Diaye", "", "1977-09-14", "EST-03 440", "Town Hall", State.OK, "08ae417f"),
            new Person(
                    "أندريه حدّاد",
                    "Andreh Haddad",
                    "1983-12-08",
                    "EST-02 018",
                    "Harbour Office",
                    State.WARN,
                    "77e5d103"),
            new Person(
                    "Андрій Мельник", "Andrii Melnyk", "2004-04-19", "EST-04 902", "Town Hall", State.IDLE, "d29c6b58"),
            new Person("安德烈", "Andelie", "1996-02-29", "EST-01 577", "Town Hall", State.OK, "4410fe3a"),
            new Person(
                    "อันดา ศรีสุข",
                    "Anda Srisuk",
                    "1988-10-11",
                    "EST-04 033",
                    "Harbour Office",
                    State.IDLE,
                    "5e02a9c8"));

    static Region roll(Words words) {
        PageHead head = new PageHead(
                say("Voters"),
                Buttons.second("g.export", say("Export")).icon("download").make(),
                Buttons.second("g.new", say("New voter"))
                        .icon("user-plus")
                        .key("Ctrl+N")
                        .make());
        var search = Fields.search(
                "g.search",
                say("Name, number, short id or phone"),
                Labels.of("9 of 500 voters · 12 ms", "ps-muted", "ps-t-13"));
        search.setText("and");
        HBox line = Rows.of(
                12,
                Rows.wide(search),
                Buttons.second("g.scan", say("Scan")).icon("camera").key("F9").make(),
                Buttons.second("g.filters", say("Filters")).icon("filter").make());
        HBox tags = Rows.of(
                Tag.accent("Status: any"),
                Tag.accent("Place: any"),
                Rows.space(),
                Labels.of("Current versions only. History opens from the record.", "ps-subtle", "ps-t-12"));
        TableView<Person> table = Tables.of("g.table", say("Nobody found."));
        table.getStyleClass().add("ps-two-lines");
        Tables.name(table, say("Name"), 150, Person::name, Person::reading);
        Tables.text(table, say("Born"), 100, Person::born);
        Tables.text(table, say("Voter number"), 116, Person::number);
        Tables.text(table, say("Polling place"), 120, Person::place);
        Tables.column(table, say("Status"), 130, person -> StateWord.of(person.state(), "On the roll"));
        Tables.code(table, say("Short id"), 90, Person::id);
        table.getItems().addAll(PEOPLE);
        table.getSelectionModel().select(1);
        Card list = Card.of(table).flush();
        VBox side = new VBox(16, detail(words));
        return new VBox(head, line, tags, new TwoColumns(list, side, 300));
    }

    private static Card detail(Words words) {
        FactGrid facts = new FactGrid()
                .fact(say("Born"), say("21 June 1990"))
                .fact(say("Number"), say("EST-00 254"))
                .fact(say("Address"), say("3 Saltmarket, 3101"))
                .fact(say("Place"), say("Town Hall"))
                .fact(
                        say("UUID"),
                        new UuidChip(
                                "g.uuid", UUID.fromString("2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2"), words, id -> {}));
        Card card = Card.of(
                Labels.of("आनंद शर्मा", "ps-t-20", "ps-strong"),
                Labels.of("Anand Sharma", "ps-muted"),
                StateWord.of(State.IDLE, "On the roll"),
                facts,
                Labels.wrapped("Version 2 of 2 · changed 14 Oct by T. Rocha · on server, 2 copies", "ps-hint"),
                Rows.space(),
                Buttons.filled("g.go", say("Go to check-in"))
                        .icon("log-in")
                        .wide()
                        .make(),
                Rows.of(
                        Rows.wide(Buttons.second("g.change", say("Change"))
                                .icon("edit-2")
                                .wide()
                                .make()),
                        Rows.wide(Buttons.second("g.card", say("Voter card"))
                                .icon("credit-card")
                                .wide()
                                .make())));
        return card.grow();
    }

    static Region pieces(Words words) {
        Steps steps = new Steps();
        steps.show(List.of("Draft", "In review", "Approved", "Sealed", "Open", "Closed"), 2);
        return new VBox(
                new PageHead(say("Pieces"), StateWord.of(State.OK, "Ready for the next voter"))
                        .says(say("Every class of the style sheet once.")),
                Card.of(steps),
                note(),
                bad(),
                states(),
                new TwoColumns(work(), side(), 320));
    }

    private static MessageBar note() {
        return new MessageBar(
                "g.note",
                new javafx.beans.property.SimpleObjectProperty<>(Message.of(
                        State.NOTE,
                        "Dry run: nothing has been saved",
                        "This is what would happen. Correct the file and check again, "
                                + "or import the lines that are in order.")));
    }

    private static MessageBar bad() {
        return new MessageBar(
                "g.bad",
                new javafx.beans.property.SimpleObjectProperty<>(Message.of(
                        State.BAD,
                        "Already checked in at Town Hall, Desk 1, 09:47.",
                        "Nothing was changed by this scan.")),
                Buttons.small("g.more", say("Details")).make());
    }

    private static HBox states() {
        return Rows.of(
                16,
                StateWord.of(State.OK, "Balanced"),
                StateWord.of(State.WARN, "Behind"),
                StateWord.of(State.BAD, "Refused"),
                StateWord.of(State.NOTE, "Voting"),
                StateWord.of(State.IDLE, "Waits"),
                Tag.of(State.OK, "check", "On the roll"),
                Tag.of(State.WARN, "users", "3 similar"),
                Tag.of(State.BAD, "7 refused"),
                Tag.of(State.IDLE, "Mayor"),
                Pebble.large(Pebble.Fill.SOLID),
                Pebble.large(Pebble.Fill.HALF),
                Pebble.large(Pebble.Fill.RING),
                Pebble.of(Pebble.Fill.SOLID));
    }

    private static VBox work() {
        ProgressBar progress = new ProgressBar(0.7);
        progress.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                16,
                Card.of(form(), progress),
                buttons(),
                more(),
                new FingerprintWords(List.of("bridge", "cotton", "eagle", "honey", "pencil", "violin")));
    }

    private static HBox form() {
        FormField<?> name = new FormField<>(say("Full name"), Fields.text("g.name"))
                .marked(say("required"))
                .help(say("As in the document, in any script."));
        FormField<?> born = new FormField<>(say("Date of birth"), Fields.text("g.born", "calendar"))
                .marked(say("required"))
                .error(say("February 1979 has 28 days."));
        ComboBox<String> style = new ComboBox<>();
        style.setId("g.style");
        style.getItems().addAll("2 · Centre", "1 · North");
        style.getSelectionModel().select(0);
        FormField<?> choice = new FormField<>(say("Ballot style"), style).help(say("From the postcode."));
        HBox form = Rows.of(12, Rows.wide(name), born, choice);
        form.setAlignment(Pos.TOP_LEFT);
        return form;
    }

    private static HBox buttons() {
        return Rows.of(
                12,
                Buttons.big("g.b1", say("Not this person")).key("Esc").make(),
                Buttons.bigDanger("g.b2", say("Refuse")).icon("x").make(),
                Buttons.quiet("g.b3", say("Show all")).make(),
                Rows.space(),
                Buttons.big("g.b5", say("Sign in"))
                        .disabledWhile(new javafx.beans.property.SimpleBooleanProperty(true))
                        .make());
    }

    private static HBox more() {
        return Rows.of(
                12,
                Buttons.small("g.b4", say("Details")).make(),
                new Segments<>(
                        "g.seg",
                        List.of("On", "Off"),
                        choiceText -> choiceText,
                        new javafx.beans.property.SimpleStringProperty("On")),
                Rows.space(),
                Buttons.main("g.b6", say("Check in, hand out slip"))
                        .icon("check")
                        .key("Enter")
                        .make());
    }

    private static VBox side() {
        return new VBox(
                16,
                Card.titled(
                        say("Checked in today"),
                        Rows.of(
                                28,
                                new Tile(say("104"), say("this desk")),
                                new Tile(say("196"), say("this place")),
                                new Tile(say("412"), say("all places, 82 %")))),
                Card.titled(say("Next step"), Labels.wrapped("Complete the Ukrainian text of Town council"))
                        .next(),
                Card.titled(say("Alarm"), Labels.wrapped("Kiosk 7 has been silent for 48 seconds"))
                        .alarm(State.BAD),
                Card.of(new EmptyState("users", say("No voters yet."))));
    }
}
