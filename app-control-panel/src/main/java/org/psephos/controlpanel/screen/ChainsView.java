package org.psephos.controlpanel.screen;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;

/// Every chain with its size and head, and the blocks as they are sealed.
public final class ChainsView extends VBox {

    /// @param health the chains
    /// @param live the blocks
    /// @param say the words
    public ChainsView(HealthViewModel health, LiveViewModel live, PanelWords say) {
        super(16);
        setId("chains");
        Words words = say.words();
        var chains = ChainTables.full("chains.table", say, () -> health.facts().get());
        health.facts()
                .subscribe(facts ->
                        chains.getItems().setAll(facts.map(ServerFacts::chains).orElseGet(List::of)));
        TableView<LiveRow> blocks = Tables.of("chains.blocks", words.text("blocks.empty"));
        blocks.setItems(live.blocks().rows());
        Tables.text(blocks, words.text("live.column.time"), 80, row -> row.cell("time"));
        Tables.name(blocks, words.text("chains.column.chain"), 100, row -> row.cell("chain"), row -> "");
        Tables.end(blocks, words.text("blocks.column.number"), 70, row -> row.cell("number"));
        Tables.end(blocks, words.text("blocks.column.records"), 80, row -> row.cell("records"));
        Tables.end(blocks, words.text("chains.column.size"), 80, row -> row.cell("size"));
        Tables.code(blocks, words.text("blocks.column.root"), 120, row -> row.cell("root"));
        getChildren()
                .addAll(
                        new PageHead(words.text("chains.title")).says(words.text("chains.lead")),
                        Rows.high(Card.flush(words.text("chains.title"), chains)),
                        Rows.high(Card.flush(words.text("blocks.title"), blocks)));
    }
}
