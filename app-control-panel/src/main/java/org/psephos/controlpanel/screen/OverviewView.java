package org.psephos.controlpanel.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.theme.Words;
import org.psephos.wire.command.ChainCommand;
import org.psephos.wire.command.StationCommand;

/// The verdict in words, the alarms behind it, one card per station, the chains, the latest events.
public final class OverviewView extends VBox {

    private static final double SIDE = 400;
    private static final double CARD = 196;
    private static final double GAP = 8;

    private final HealthViewModel health;
    private final PanelWords say;
    private final Words words;
    private final VBox head = new VBox(4);
    private final VBox alarms = new VBox(8);
    private final FlowPane stations = new FlowPane(GAP, GAP);
    private final TableView<ChainCommand.Chain> chains;

    /// @param health what is watched
    /// @param live the latest events
    /// @param balance people and ballots
    /// @param say the words
    public OverviewView(HealthViewModel health, LiveViewModel live, BalanceViewModel balance, PanelWords say) {
        super(16);
        this.health = health;
        this.say = say;
        this.words = say.words();
        setId("overview");
        chains = ChainTables.small("overview.chains", say);
        getChildren()
                .addAll(
                        head,
                        alarms,
                        stations,
                        new BalanceCard(balance, say),
                        Rows.high(new TwoColumns(
                                Card.flush(
                                        words.text("overview.chains"),
                                        chains,
                                        Rows.space(),
                                        Labels.bound(words.text("overview.chains.note"), "ps-muted", "ps-t-12")),
                                Card.flush(words.text("overview.events"), events(live)),
                                SIDE)));
        health.facts().subscribe(this::paint);
        health.verdict().subscribe(this::paint);
        health.silent().subscribe(this::paint);
        words.textsProperty().subscribe(this::paint);
        paint();
    }

    private TableView<LiveRow> events(LiveViewModel live) {
        TableView<LiveRow> table = Tables.of("overview.events", words.text("live.empty.log"));
        table.setItems(live.serverLog().rows());
        table.getStyleClass().add("ps-compact");
        Tables.text(table, words.text("live.column.time"), 76, row -> row.cell("time"));
        Tables.wrapped(table, words.text("live.column.text"), 260, row -> row.cell("text"));
        return table;
    }

    private void paint() {
        Optional<ServerFacts> facts = health.facts().get();
        head.getChildren()
                .setAll(verdict(), Labels.wrapped(facts.map(this::lead).orElse(""), "ps-muted"));
        alarms.getChildren().setAll(say.alarms(health.alarms()));
        alarms.setManaged(!health.alarms().isEmpty());
        stations.getChildren()
                .setAll(facts.map(now ->
                                now.stations().stream().<Node>map(this::card).toList())
                        .orElseGet(List::of));
        if (stations.getChildren().isEmpty()) {
            stations.getChildren().add(Labels.wrapped(words.text("overview.none.stations"), "ps-muted"));
        }
        chains.getItems().setAll(facts.map(ServerFacts::chains).orElseGet(List::of));
    }

    private String lead(ServerFacts now) {
        long copies =
                now.copies().stream().map(ServerFacts.Copy::host).distinct().count();
        return words.get(
                "verdict.lead",
                Map.of(
                        "stations", now.stations().size(),
                        "chains", now.chains().size(),
                        "copies", copies,
                        "time", say.clock(now.at())));
    }

    private Node verdict() {
        State state =
                switch (health.verdict().get()) {
                    case ASKING -> State.NOTE;
                    case WELL -> State.OK;
                    case LOOK -> State.WARN;
                    case STOP -> State.BAD;
                };
        String word =
                switch (health.verdict().get()) {
                    case ASKING -> words.get("verdict.asking");
                    case WELL -> words.get("verdict.well");
                    case LOOK ->
                        words.get("verdict.look", "count", health.alarms().size());
                    case STOP -> words.get("verdict.stop");
                };
        Label label = Labels.of(word, "ps-verdict", state.styleClass());
        label.setId("overview.verdict");
        Node icon = Icons.of(state.icon(), 44);
        icon.getStyleClass().add(state.styleClass());
        return Rows.of(16, icon, label);
    }

    private Node card(StationCommand.Station station) {
        boolean itself = station.role().equals(PanelWords.SERVER);
        boolean here = station.connections() > 0;
        boolean never = station.changed().isEmpty() && !here;
        StateWord state = health.silent().get()
                ? StateWord.of(State.IDLE, words.get("stations.unknown"))
                : itself || here
                        ? StateWord.of(State.OK, words.get(itself ? "stations.itself" : "stations.connected"))
                        : StateWord.of(
                                never ? State.IDLE : State.WARN, words.get(never ? "stations.never" : "stations.away"));
        String since = station.changed().isEmpty() ? "" : " · " + say.clock(station.changed());
        Card card = Card.of(
                Labels.wrapped(Texts.isolate(say.machine(station)), "ps-name"),
                state,
                Labels.wrapped(say.role(station.role()) + since, "ps-muted", "ps-t-12"));
        card.setSpacing(4);
        card.prefWidthProperty().bind(Bindings.createDoubleBinding(this::cardWidth, stations.widthProperty()));
        return card;
    }

    /// As many cards as fit share the whole width of a row.
    private double cardWidth() {
        double width = stations.getWidth();
        int count = Math.max(1, (int) Math.floor((width + GAP) / (CARD + GAP)));
        return Math.max(CARD, Math.floor((width + GAP) / count - GAP));
    }
}
