package org.psephos.controlpanel.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TableView;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;
import org.psephos.wire.command.ChainCommand;

/// Tables of chains.
final class ChainTables {

    private ChainTables() {}

    static TableView<ChainCommand.Chain> small(String id, PanelWords say) {
        Words words = say.words();
        TableView<ChainCommand.Chain> table = Tables.of(id, words.text("chains.empty"));
        Tables.name(
                table,
                words.text("chains.column.chain"),
                200,
                chain -> say.chain(chain.kind()),
                chain -> chain.election().isEmpty() ? words.get("chains.site") : say.election(chain.election()));
        Tables.end(table, words.text("chains.column.size"), 64, chain -> String.valueOf(chain.size()));
        Tables.end(table, words.text("chains.column.signed"), 64, chain -> String.valueOf(chain.signedSize()));
        Tables.code(table, words.text("chains.column.head"), 90, chain -> head(chain.root()));
        Tables.column(table, words.text("chains.column.state"), 110, chain -> state(chain, words));
        return table;
    }

    /// @param facts how everything stands now; asked for each cell that is drawn
    static TableView<ChainCommand.Chain> full(String id, PanelWords say, Supplier<Optional<ServerFacts>> facts) {
        TableView<ChainCommand.Chain> table = small(id, say);
        Tables.column(
                table,
                say.words().text("chains.column.copies"),
                130,
                chain -> onCopies(chain, facts.get().map(ServerFacts::copies).orElseGet(List::of), say.words()));
        Tables.end(table, say.words().text("chains.column.blocks"), 80, chain -> String.valueOf(chain.blocks()));
        return table;
    }

    /// How the copies of a chain stand: the worst of them.
    private static StateWord onCopies(ChainCommand.Chain chain, List<ServerFacts.Copy> copies, Words words) {
        List<ServerFacts.Copy> elsewhere = copies.stream()
                .filter(copy ->
                        copy.origin().equals(chain.origin()) && copy.standing() != ServerFacts.Standing.HELD_HERE)
                .toList();
        if (elsewhere.isEmpty()) {
            return chain.source().equals("own")
                    ? StateWord.of(State.WARN, words.get("chains.nocopy"))
                    : StateWord.of(State.OK, words.get("copies.held"));
        }
        if (elsewhere.stream().anyMatch(copy -> copy.standing() == ServerFacts.Standing.OTHER)) {
            return StateWord.of(State.BAD, words.get("copies.other"));
        }
        long least = elsewhere.stream().mapToLong(ServerFacts.Copy::size).min().orElse(0);
        return behind(chain.size() - least, words);
    }

    /// How far a copy is behind, in words.
    static StateWord behind(long records, Words words) {
        return records <= 0
                ? StateWord.of(State.OK, words.get("copies.level"))
                : StateWord.of(State.WARN, words.get("copies.behind", "count", records));
    }

    static String head(String root) {
        return root.length() < 8 ? root : root.substring(0, 8);
    }

    private static StateWord state(ChainCommand.Chain chain, Words words) {
        return switch (chain.state()) {
            case "serving" -> StateWord.of(State.OK, words.get("chains.serving"));
            case "damaged" -> StateWord.of(State.BAD, words.get("chains.damaged"));
            default -> StateWord.of(State.WARN, words.get("chains.stopped"));
        };
    }
}
