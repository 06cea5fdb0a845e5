package org.psephos.balloteditor.screen;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Fingerprint;

/// What was saved of the open election, newest first.
public final class VersionsView extends VBox {

    private record Row(int before, Fingerprint fingerprint) {}

    /// @param desk the open election
    public VersionsView(EditorDesk desk) {
        super(16);
        setId("versions");
        Words words = desk.words();
        TableView<Row> table = Tables.of("versions.table", words.text("versions.none"));
        Tables.code(
                table,
                words.text("versions.column.fingerprint"),
                160,
                row -> row.fingerprint().shortForm());
        Tables.text(
                table,
                words.text("versions.column.place"),
                260,
                row -> row.before() == 0
                        ? words.get("versions.current")
                        : words.get("versions.earlier", "count", row.before()));
        getChildren()
                .addAll(
                        new PageHead(words.text("versions.title")).says(words.text("versions.lead")),
                        Rows.high(Card.flush(words.text("versions.title"), table)));
        desk.repaint(() -> table.getItems()
                .setAll(desk.model().file().get().map(VersionsView::rows).orElseGet(List::of)));
    }

    private static List<Row> rows(org.psephos.balloteditor.service.ElectionFile file) {
        List<Fingerprint> earlier = file.versions();
        return IntStream.rangeClosed(0, earlier.size())
                .mapToObj(at -> new Row(at, at == 0 ? file.fingerprint() : earlier.get(at - 1)))
                .toList();
    }
}
