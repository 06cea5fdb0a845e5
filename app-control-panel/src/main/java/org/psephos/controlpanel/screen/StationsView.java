package org.psephos.controlpanel.screen;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.QrMark;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Segments;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Words;
import org.psephos.site.StationRole;
import org.psephos.wire.command.StationCommand;

/// The machines on the trust list with their state, and those that ask to join, with the six words to compare.
public final class StationsView extends VBox {

    private final HealthViewModel health;
    private final PanelWords say;
    private final Words words;
    private final PanelActs acts;
    private final ObjectProperty<StationRole> codeRole = new SimpleObjectProperty<>(StationRole.STATION);
    private final VBox door = new VBox(12);

    /// @param health the machines
    /// @param say the words
    /// @param acts opens codes
    public StationsView(HealthViewModel health, PanelWords say, PanelActs acts) {
        super(16);
        this.health = health;
        this.say = say;
        this.words = say.words();
        this.acts = acts;
        setId("stations");
        TableView<StationCommand.Station> table = table();
        health.silent().subscribe(table::refresh);
        health.facts().subscribe(facts -> {
            table.getItems().setAll(facts.map(ServerFacts::stations).orElseGet(List::of));
            mark(table);
            paintDoor(facts.map(ServerFacts::waiting).orElseGet(List::of));
        });
        health.station().subscribe(wanted -> mark(table));
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                health.station().set(Optional.of(chosen.station()));
            }
        });
        getChildren()
                .addAll(
                        new PageHead(words.text("stations.title")).says(words.text("stations.lead")),
                        say.refusals(health.refusals()),
                        Card.of(
                                Card.head(
                                        Labels.bound(words.text("stations.door"), "ps-h2"),
                                        new Segments<>(
                                                "stations.code.role",
                                                List.of(StationRole.STATION, StationRole.KIOSK),
                                                this::role,
                                                codeRole),
                                        Buttons.second("stations.code", words.text("stations.code"))
                                                .icon("grid")
                                                .does(() -> health.makeCode(codeRole.get(), this::show))
                                                .make(),
                                        Buttons.second("stations.key", words.text("stations.key"))
                                                .icon("key")
                                                .does(this::showKey)
                                                .make()),
                                door),
                        Rows.high(Card.flush(words.text("stations.title"), table)));
    }

    private TableView<StationCommand.Station> table() {
        TableView<StationCommand.Station> table = Tables.of("stations.table", words.text("overview.none.stations"));
        Tables.name(table, words.text("stations.column.name"), 140, say::machine, station -> station.place());
        Tables.text(table, words.text("stations.column.role"), 100, station -> roleWord(station.role()));
        Tables.column(table, words.text("stations.column.state"), 130, this::state);
        Tables.end(table, words.text("stations.column.since"), 90, station -> say.clock(station.changed()));
        Tables.end(
                table,
                words.text("stations.column.clock"),
                90,
                station -> words.get(
                        "stations.seconds",
                        "value",
                        String.format(words.locale(), "%+.2f", station.clockDifferenceMillis() / 1000.0)));
        Tables.code(table, words.text("stations.column.address"), 160, StationCommand.Station::address);
        Tables.end(table, words.text("stations.column.records"), 80, station -> String.valueOf(station.records()));
        Tables.column(table, words.text("stations.column.code"), 70, this::codes);
        return table;
    }

    /// The machine that was scanned or chosen last, also after the list was read again.
    private void mark(TableView<StationCommand.Station> table) {
        health.station()
                .get()
                .flatMap(wanted -> table.getItems().stream()
                        .filter(row -> row.station().equals(wanted))
                        .findFirst())
                .filter(row -> !row.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(row -> {
                    table.getSelectionModel().select(row);
                    table.scrollTo(row);
                });
    }

    private Node codes(StationCommand.Station station) {
        String id = "stations.qr." + station.key().hex().substring(0, 8);
        return QrMark.of(
                id,
                words,
                () -> acts.showQr(new QrSubject(
                        QrKind.STATION,
                        station.station().toString(),
                        station.label(),
                        station.place(),
                        List.of(new QrSubject.Fact(
                                words.get("stations.column.key"),
                                station.key().hex().substring(0, 8))))));
    }

    private Node state(StationCommand.Station station) {
        if (health.silent().get()) {
            return StateWord.of(State.IDLE, words.get("stations.unknown"));
        }
        if (station.role().equals(PanelWords.SERVER)) {
            return StateWord.of(State.OK, words.get("stations.itself"));
        }
        if (station.connections() > 0) {
            return StateWord.of(State.OK, words.get("stations.connected"));
        }
        return station.changed().isEmpty()
                ? StateWord.of(State.IDLE, words.get("stations.never"))
                : StateWord.of(State.WARN, words.get("stations.away"));
    }

    private void paintDoor(List<StationCommand.JoinRequest> waiting) {
        door.getChildren()
                .setAll(
                        waiting.isEmpty()
                                ? List.of(Labels.wrapped(words.text("stations.door.none"), "ps-muted"))
                                : waiting.stream().map(this::request).toList());
    }

    private Node request(StationCommand.JoinRequest request) {
        String key = request.key().hex().substring(0, 8);
        ObjectProperty<StationRole> role =
                new SimpleObjectProperty<>(StationRole.of(request.role()).orElse(StationRole.STATION));
        return Rows.column(
                8,
                Rows.of(
                        12,
                        Labels.of(Texts.isolate(request.label()), "ps-name"),
                        Labels.of(request.source(), "ps-muted", "ps-mono")),
                Labels.wrapped(words.text("stations.door.compare"), "ps-muted"),
                new FingerprintWords(request.words()),
                Rows.of(
                        12,
                        Labels.bound(words.text("stations.door.as"), "ps-muted"),
                        new Segments<>(
                                "stations.role." + key,
                                List.of(StationRole.STATION, StationRole.KIOSK, StationRole.REPLICA),
                                this::role,
                                role)),
                Rows.of(
                        12,
                        Buttons.danger("stations.differ." + key, words.text("stations.door.differ"))
                                .icon("x")
                                .does(() -> health.turnAway(request))
                                .make(),
                        Rows.space(),
                        Buttons.second("stations.agree." + key, words.text("stations.door.agree"))
                                .icon("check")
                                .does(() -> health.letIn(request, role.get()))
                                .make()),
                Rows.line());
    }

    private String roleWord(String text) {
        return StationRole.of(text).map(this::role).orElse(text);
    }

    private String role(StationRole role) {
        return words.get("stations.role." + role.text());
    }

    private void show(StationCommand.JoinToken made) {
        acts.showQr(new QrSubject(
                QrKind.SERVER, made.link().text(), words.get("stations.code.name"), address(), List.of()));
    }

    private void showKey() {
        health.facts()
                .get()
                .ifPresent(facts ->
                        acts.showQr(new QrSubject(QrKind.SERVER, facts.status().fingerprint(), address())));
    }

    private String address() {
        return health.facts().get().map(facts -> facts.status().address()).orElse("");
    }
}
