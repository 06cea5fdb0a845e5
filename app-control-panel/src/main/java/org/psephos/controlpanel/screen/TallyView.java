package org.psephos.controlpanel.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.psephos.controlpanel.service.CountLine;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.part.Tile;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.shell.ShownPage;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.LocalText;

/// The count: turnout always, choices when they may be shown, what counts nothing and why, and the comparison with
/// another host.
public final class TallyView extends VBox implements ShownPage {

    private static final double SIDE = 340;

    private final TallyViewModel model;
    private final Words words;
    private final PanelWords say;
    private final VBox body = new VBox(16);
    private final VBox agreement = new VBox();
    private final Card compare;

    /// @param model the count
    /// @param say the words
    public TallyView(TallyViewModel model, PanelWords say) {
        super(16);
        this.model = model;
        this.say = say;
        this.words = say.words();
        this.compare = compare();
        setId("tally");
        getChildren().addAll(head(), say.refusals(model.refusals()), Rows.high(body));
        model.here().subscribe(this::paint);
        model.agreement().subscribe(this::paint);
        words.textsProperty().subscribe(this::paint);
        paint();
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
        ComboBox<ElectionLine> elections = new ComboBox<>();
        elections.setId("tally.election");
        elections.setAccessibleText(words.get("tally.election"));
        elections.setConverter(new StringConverter<>() {
            @Override
            public String toString(ElectionLine line) {
                return line == null
                        ? ""
                        : shown(line.definition(), line.definition().title());
            }

            @Override
            public ElectionLine fromString(String shown) {
                return elections.getValue();
            }
        });
        elections.setOnAction(event -> Optional.ofNullable(elections.getValue()).ifPresent(model::choose));
        model.elections().subscribe(() -> fill(elections));
        model.election().subscribe(() -> fill(elections));
        fill(elections);
        Node again = Buttons.second("tally.count", words.text("tally.count"))
                .icon("refresh-cw")
                .disabledWhile(model.counting())
                .does(model::again)
                .make();
        elections.visibleProperty().bind(Bindings.isNotEmpty(model.elections()));
        again.visibleProperty().bind(Bindings.isNotEmpty(model.elections()));
        return Rows.of(12, Labels.bound(words.text("tally.title"), "ps-h1"), status(), Rows.space(), elections, again);
    }

    /// A list that is read again keeps what is chosen.
    private void fill(ComboBox<ElectionLine> box) {
        if (!box.getItems().equals(model.elections())) {
            box.getItems().setAll(model.elections());
        }
        box.setValue(model.election().get().orElse(null));
    }

    private Node status() {
        Tag tag = Tag.of(State.IDLE, "");
        Runnable paint = () -> {
            boolean closed = model.election()
                    .get()
                    .filter(line -> line.state().compareTo(ElectionState.CLOSED) >= 0)
                    .isPresent();
            boolean shown = model.here().get().filter(CountLine::shown).isPresent();
            tag.show(
                    closed ? State.NOTE : State.WARN,
                    words.get(
                            closed
                                    ? "tally.status.complete"
                                    : shown ? "tally.status.partial" : "tally.status.turnout"));
            tag.setVisible(model.here().get().isPresent());
        };
        model.here().subscribe(paint);
        words.textsProperty().subscribe(paint);
        paint.run();
        return tag;
    }

    private String shown(Election election, LocalText text) {
        return election.text(text, new Language(words.locale().toLanguageTag()));
    }

    private void paint() {
        Optional<ElectionLine> line = model.election().get();
        Optional<CountLine> count = model.here().get();
        if (line.isEmpty() || count.isEmpty()) {
            body.getChildren()
                    .setAll(new EmptyState(
                            "bar-chart-2", words.text(line.isEmpty() ? "tally.none" : "tally.counting")));
            return;
        }
        Election election = line.get().definition();
        CountLine now = count.get();
        VBox contests = new VBox(16);
        if (now.shown()) {
            now.contests()
                    .forEach(contest -> election.contest(contest.contest())
                            .ifPresent(found -> contests.getChildren().add(contest(election, found, contest))));
        } else {
            contests.getChildren().add(new EmptyState("lock", words.text("tally.hidden")));
        }
        agreement
                .getChildren()
                .setAll(model.agreement().get().map(this::agreement).stream().toList());
        body.getChildren()
                .setAll(Rows.high(new TwoColumns(
                        contests, Rows.column(16, turnout(now), digest(now), compare, exceptions(now)), SIDE)));
    }

    private Card turnout(CountLine now) {
        String share = now.registered() == 0 ? "–" : say.percent((double) now.cast() / now.registered());
        GridPane tiles = new GridPane();
        tiles.setHgap(24);
        tiles.setVgap(12);
        tiles.add(tile(now.registered(), "tally.registered"), 0, 0);
        tiles.add(tile(now.checkedIn(), "tally.checkedin"), 1, 0);
        tiles.add(tile(now.cast(), "tally.cast"), 0, 1);
        tiles.add(new Tile(new SimpleStringProperty(share), words.text("tally.turnout")), 1, 1);
        Label at = Labels.wrapped(counted(now), "ps-muted", "ps-t-13");
        at.setId("tally.at");
        return Card.of(tiles, at);
    }

    /// "Counted 14:02:05, 3 records since".
    private ObservableValue<String> counted(CountLine now) {
        return Bindings.createStringBinding(
                () -> words.get(
                        "tally.at",
                        Map.of(
                                "time",
                                say.clock(now.at()),
                                "since",
                                model.since().get())),
                model.since(),
                words.textsProperty());
    }

    private Tile tile(long figure, String what) {
        return new Tile(new SimpleStringProperty(String.valueOf(figure)), words.text(what));
    }

    private Card contest(Election election, Contest contest, CountLine.ContestCount count) {
        long most = Math.max(
                1,
                count.votes().stream()
                        .mapToLong(CountLine.OptionCount::votes)
                        .max()
                        .orElse(1));
        long sum = Math.max(
                1,
                count.votes().stream().mapToLong(CountLine.OptionCount::votes).sum());
        GridPane bars = new GridPane();
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        bars.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        bars.setHgap(12);
        bars.setVgap(8);
        int row = 0;
        for (CountLine.OptionCount option : count.votes()) {
            String name = contest.option(option.option())
                    .map(ContestOption::label)
                    .map(label -> shown(election, label))
                    .orElse(option.option().text());
            var label = Labels.wrapped(org.psephos.common.text.Texts.isolate(name), "ps-name");
            label.setPrefWidth(200);
            bars.add(label, 0, row);
            String share = say.percent((double) option.votes() / sum);
            bars.add(new VoteBar((double) option.votes() / most, share), 1, row);
            bars.add(figure(String.valueOf(option.votes()), "ps-name"), 2, row);
            bars.add(figure(share, "ps-muted"), 3, row++);
        }
        return Card.of(
                Labels.of(shown(election, contest.title()), "ps-h2"),
                bars,
                Rows.line(),
                new FactGrid()
                        .fact(words.text("tally.blank"), new SimpleStringProperty(String.valueOf(count.blank())))
                        .fact(
                                words.text("tally.undervotes"),
                                new SimpleStringProperty(String.valueOf(count.undervotes()))));
    }

    /// A figure is never cut: where it is narrow, the bar gives way.
    private static Label figure(String text, String rank) {
        Label figure = Labels.of(text, rank);
        figure.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(figure, HPos.RIGHT);
        return figure;
    }

    private Card digest(CountLine now) {
        var code = Labels.of(now.digest().hex().substring(0, 16), "ps-code");
        code.setId("tally.digest");
        return Card.of(
                Labels.bound(words.text("tally.digest"), "ps-h3"),
                code,
                Labels.wrapped(words.text("tally.digest.help"), "ps-muted", "ps-t-13"));
    }

    /// Made once: what is typed stays while the count goes on.
    private Card compare() {
        TextField host = new TextField();
        host.setId("tally.host");
        host.textProperty().bindBidirectional(model.host());
        return Card.titled(
                words.text("tally.compare"),
                new FormField<>(words.text("tally.compare.host"), host).help(words.text("tally.compare.help")),
                Buttons.second("tally.compare", words.text("tally.compare.act"))
                        .icon("git-merge")
                        .disabledWhile(model.counting())
                        .does(model::compare)
                        .make(),
                agreement);
    }

    private Node agreement(TallyViewModel.Agreement found) {
        Node word = found.same()
                ? StateWord.of(State.OK, words.get("tally.agree"))
                : Labels.wrapped(words.get("tally.differ"), "ps-bad");
        return Rows.column(
                4,
                word,
                Labels.wrapped(words.get("tally.compared", "time", say.clock(found.at())), "ps-muted", "ps-t-13"));
    }

    private Card exceptions(CountLine now) {
        FactGrid grid = new FactGrid();
        new TreeMap<>(now.exceptions())
                .forEach((reason, count) -> grid.fact(
                        new SimpleStringProperty(reason(reason)), new SimpleStringProperty(String.valueOf(count))));
        return Card.titled(
                words.text("tally.exceptions"),
                now.exceptions().isEmpty() ? Labels.wrapped(words.text("tally.exceptions.none"), "ps-muted") : grid);
    }

    private String reason(String word) {
        String key = "exception." + word;
        return words.texts().has(key) ? words.get(key, Map.of()) : word;
    }

    /// The bars in sight, for the tests of the screen.
    List<Node> bars() {
        return List.copyOf(lookupAll(".ps-vote-bar"));
    }
}
