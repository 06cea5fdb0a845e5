package org.psephos.controlpanel.screen;

import java.time.Instant;
import java.util.Map;

/// One line of a live list.
///
/// @param time when it happened; whoever shows a secret ballot cuts it to the quarter hour
/// @param level how it is meant
/// @param cells the words of its columns, by the name of the column
/// @param details everything else for the pane beside the list, in order of the keys
/// @param searchable everything that the search looks at, in lower case
public record LiveRow(
        Instant time, Level level, Map<String, String> cells, Map<String, String> details, String searchable) {

    public LiveRow {
        cells = Map.copyOf(cells);
        details = Map.copyOf(details);
    }

    /// How a line is meant: shown by icon, word and colour.
    public enum Level {
        /// Somebody should act.
        ALARM,
        /// Somebody should look.
        WARN,
        /// Something was completed.
        GOOD,
        /// For the record.
        INFO
    }

    /// The text of a column; empty when the row has none.
    public String cell(String name) {
        return cells.getOrDefault(name, "");
    }
}
