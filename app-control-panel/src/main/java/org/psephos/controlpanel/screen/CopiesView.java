package org.psephos.controlpanel.screen;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;

/// How far each independent copy of each chain has come.
public final class CopiesView extends VBox {

    private record Row(ServerFacts.Copy copy, long here) {}

    /// @param health the copies
    /// @param say the words
    public CopiesView(HealthViewModel health, PanelWords say) {
        super(16);
        setId("copies");
        Words words = say.words();
        TableView<Row> table = Tables.of("copies.table", words.text("copies.empty"));
        Tables.name(
                table, words.text("copies.column.host"), 160, row -> row.copy().host(), row -> "");
        Tables.text(
                table,
                words.text("chains.column.chain"),
                240,
                row -> chain(row.copy().origin(), say));
        Tables.end(table, words.text("copies.column.here"), 80, row -> String.valueOf(row.here()));
        Tables.end(
                table,
                words.text("copies.column.there"),
                80,
                row -> String.valueOf(row.copy().size()));
        Tables.code(
                table,
                words.text("chains.column.head"),
                90,
                row -> ChainTables.head(row.copy().root()));
        Tables.column(
                table,
                words.text("copies.column.state"),
                160,
                row -> health.silent().get()
                        ? StateWord.of(State.IDLE, words.get("stations.unknown"))
                        : state(row, words));
        health.silent().subscribe(table::refresh);
        health.facts()
                .subscribe(facts ->
                        table.getItems().setAll(facts.map(CopiesView::rows).orElseGet(List::of)));
        Card list = Card.flush(words.text("copies.title"), table);
        VBox none = none(health, words);
        health.facts().subscribe(facts -> {
            boolean any = facts.filter(now -> !now.copies().isEmpty()).isPresent();
            shown(list, any);
            shown(none, !any);
        });
        getChildren()
                .addAll(
                        new PageHead(words.text("copies.title")).says(words.text("copies.lead")),
                        none,
                        Rows.high(list));
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /// What a copy is for and how one begins.
    private static VBox none(HealthViewModel health, Words words) {
        Label command = Labels.wrapped("", "ps-code");
        command.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        health.facts()
                .subscribe(facts -> facts.ifPresent(now -> command.setText("./psephos server --data DIR --join "
                        + now.status().address() + "#" + now.status().fingerprint())));
        Card card = Card.of(
                Labels.wrapped(words.text("copies.empty"), "ps-strong"),
                Labels.wrapped(words.text("copies.empty.how")),
                command,
                Labels.wrapped(words.text("copies.empty.then"), "ps-muted"));
        card.setId("copies.none");
        return card;
    }

    private static List<Row> rows(ServerFacts facts) {
        return facts.copies().stream()
                .map(copy -> new Row(
                        copy,
                        facts.chains().stream()
                                .filter(chain -> chain.origin().equals(copy.origin()))
                                .mapToLong(chain -> chain.size())
                                .findFirst()
                                .orElse(copy.size())))
                .toList();
    }

    private static StateWord state(Row row, Words words) {
        return switch (row.copy().standing()) {
            case HELD_HERE -> StateWord.of(State.OK, words.get("copies.held"));
            case OTHER -> StateWord.of(State.BAD, words.get("copies.other"));
            case SAME -> ChainTables.behind(row.here() - row.copy().size(), words);
        };
    }

    private static String chain(String origin, PanelWords say) {
        String kind = say.chain(origin.substring(origin.lastIndexOf('/') + 1));
        String[] parts = origin.split("/");
        boolean election = parts.length > 2 && parts[parts.length - 3].equals("e");
        return election ? kind + " · " + say.election(parts[parts.length - 2]) : kind;
    }
}
