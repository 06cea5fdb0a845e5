package org.psephos.votecast.screen;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.votecast.service.Poll;

/// The kiosks of this station, the hand-over of a slip, and the balance of the room.
public final class ConsoleView extends VBox {

    private static final int COLUMNS = 2;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ConsoleViewModel model;
    private final Words words;
    private final ConsoleActs acts;

    /// @param model what is shown
    /// @param words the app's words
    /// @param acts what the page asks of the rest of the app
    public ConsoleView(ConsoleViewModel model, Words words, ConsoleActs acts) {
        super(16);
        this.model = model;
        this.words = words;
        this.acts = acts;
        setId("console");
        TwoColumns columns = new TwoColumns(new VBox(16, kiosks(), officials()), side(), 330);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(head(), columns);
    }

    /// What one person alone cannot do here.
    private Card officials() {
        return Card.of(Rows.of(
                12,
                Icons.of("users"),
                Rows.wide(Labels.wrapped(words.text("console.officials"), "ps-strong")),
                Buttons.second("console.uncast", words.text("console.uncast"))
                        .arrow("corner-up-left")
                        .does(acts::cancelBallot)
                        .make()));
    }

    private Node head() {
        StateWord calls = StateWord.bound(Bindings.createObjectBinding(this::calls, dependencies()));
        calls.setId("console.calls");
        ObservableValue<String> title = Bindings.createStringBinding(
                () -> model.place().isEmpty()
                        ? words.get("console.title")
                        : words.get("console.title.place", "place", model.place()),
                words.textsProperty());
        return new PageHead(title, calls)
                .says(Bindings.createStringBinding(
                        this::verdict, model.pollProperty(), model.phaseProperty(), words.textsProperty()));
    }

    private javafx.beans.Observable[] dependencies() {
        List<javafx.beans.Observable> all = new java.util.ArrayList<>(List.of(words.textsProperty()));
        model.kiosks().forEach(kiosk -> all.add(model.stateOf(kiosk)));
        all.add(model.pollProperty());
        return all.toArray(javafx.beans.Observable[]::new);
    }

    private StateWord.Shown calls() {
        List<Kiosk> calling = model.calls();
        if (calling.isEmpty()) {
            return StateWord.Shown.of(State.OK, words.get("console.calls.none"));
        }
        return new StateWord.Shown(
                State.BAD,
                "bell",
                words.get("console.calls.one", "number", calling.getFirst().number()));
    }

    private String verdict() {
        return model.poll().map(this::verdict).orElseGet(() -> words.get("console.polls.none"));
    }

    private String verdict(Poll poll) {
        String phase =
                switch (model.phaseProperty().get()) {
                    case GRACE -> "grace";
                    case FINISHING -> "finishing";
                    case OVER -> "over";
                    case NOT_OPEN, OPEN -> poll.state().word();
                };
        String key = poll.state() == ElectionState.ARCHIVED ? poll.state().word() : phase;
        return words.get(
                "console.polls." + key,
                Map.of(
                        "election", title(poll),
                        "opens", clock(poll, poll.hours().polls().opensAt()),
                        "closes", clock(poll, poll.hours().closesAt()),
                        "until", clock(poll, poll.hours().castingEndsAt())));
    }

    private static String clock(Poll poll, Instant time) {
        return CLOCK.format(time.atZone(poll.hours().polls().zone()));
    }

    private String title(Poll poll) {
        return poll.definition()
                .text(poll.definition().title(), new Language(words.locale().getLanguage()));
    }

    private GridPane kiosks() {
        GridPane grid = new GridPane(16, 16);
        grid.setId("console.kiosks");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(half);
        }
        for (int i = 0; i < model.kiosks().size(); i++) {
            KioskCard card = new KioskCard(model, model.kiosks().get(i), words);
            grid.add(card, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private VBox side() {
        return new VBox(16, election(), handOver(), balance());
    }

    private Card election() {
        ComboBox<Poll> choice = new ComboBox<>();
        choice.setId("console.election");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Poll poll) {
                return poll == null ? "" : title(poll);
            }

            @Override
            public Poll fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        model.pollsProperty().subscribe(polls -> choice.getItems().setAll(polls));
        model.pollProperty().subscribe(poll -> poll.ifPresent(choice::setValue));
        choice.setOnAction(event -> chosen(choice.getValue()));
        return Card.titled(words.text("console.election"), choice);
    }

    /// The list also fires when the figures of the election change; only another election is somebody's choice.
    private void chosen(@Nullable Poll poll) {
        if (poll != null && model.poll().map(Poll::id).filter(poll.id()::equals).isEmpty()) {
            model.choose(poll.id());
        }
    }

    private Card handOver() {
        ObservableValue<Boolean> cannot = Bindings.createBooleanBinding(
                () -> model.slipProperty().get().isBlank() || model.free().isEmpty(), handOverDependencies());
        Button activate = Buttons.filled("console.activate", activateWords())
                .does(model::handOver)
                .disabledWhile(cannot)
                .wide()
                .make();
        var field = Fields.scan("console.slip", words.text("console.slip"), new HBox());
        field.textProperty().bindBidirectional(model.slipProperty());
        field.setOnAction(event -> model.handOver());
        return Card.titled(
                        words.text("console.handover"),
                        Labels.wrapped(words.text("console.handover.about"), "ps-muted", "ps-t-13"),
                        field,
                        activate,
                        Labels.wrapped(words.text("console.handover.when"), "ps-hint"))
                .next();
    }

    private javafx.beans.Observable[] handOverDependencies() {
        List<javafx.beans.Observable> all = new java.util.ArrayList<>(List.of(dependencies()));
        all.add(model.slipProperty());
        return all.toArray(javafx.beans.Observable[]::new);
    }

    private ObservableValue<String> activateWords() {
        return Bindings.createStringBinding(
                () -> model.free()
                        .map(kiosk -> words.get("console.activate", "number", kiosk.number()))
                        .orElseGet(() -> words.get("console.activate.none")),
                dependencies());
    }

    private Card balance() {
        return Card.titled(
                words.text("console.balance"),
                figure("console.balance.slips", Poll.Balance::slips),
                figure("console.balance.cast", Poll.Balance::cast),
                figure("console.balance.booth", Poll.Balance::inBooth),
                figure("console.balance.open", Poll.Balance::open),
                StateWord.bound(
                        Bindings.createObjectBinding(this::balanced, model.pollProperty(), words.textsProperty())),
                Labels.wrapped(
                        Bindings.createStringBinding(
                                () -> words.get(
                                        "console.balance.abandoned",
                                        "n",
                                        model.poll()
                                                .map(poll -> poll.balance().abandoned())
                                                .orElse(0)),
                                model.pollProperty(),
                                words.textsProperty()),
                        "ps-hint"),
                Labels.wrapped(words.text("console.balance.about"), "ps-hint"));
    }

    private StateWord.Shown balanced() {
        boolean level = model.poll().map(poll -> poll.balance().isBalanced()).orElse(true);
        return level
                ? StateWord.Shown.of(State.OK, words.get("console.balance.level"))
                : StateWord.Shown.of(State.BAD, words.get("console.balance.broken"));
    }

    private HBox figure(String key, java.util.function.ToIntFunction<Poll.Balance> value) {
        ObservableValue<String> number = Bindings.createStringBinding(
                () -> model.poll()
                        .map(poll -> words.get("number", Map.of("n", value.applyAsInt(poll.balance()))))
                        .orElse("–"),
                model.pollProperty(),
                words.textsProperty());
        return Rows.of(
                Labels.bound(words.text(key), "ps-muted", "ps-t-13"),
                Rows.space(),
                Labels.bound(number, "ps-strong", "ps-t-13"));
    }
}
