package org.psephos.controlpanel.screen;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.Card;
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
                row -> chain(row.copy().origin()));
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
        Tables.column(table, words.text("copies.column.state"), 160, row -> state(row, words));
        health.facts()
                .subscribe(facts ->
                        table.getItems().setAll(facts.map(CopiesView::rows).orElseGet(List::of)));
        getChildren()
                .addAll(
                        new PageHead(words.text("copies.title")).says(words.text("copies.lead")),
                        Rows.high(Card.flush(words.text("copies.title"), table)));
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

    private static String chain(String origin) {
        int slash = origin.indexOf('/');
        return slash < 0 ? origin : origin.substring(slash + 1);
    }
}
