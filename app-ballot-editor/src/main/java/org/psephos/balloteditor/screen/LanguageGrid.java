package org.psephos.balloteditor.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.psephos.common.ContestId;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.Tag;
import org.psephos.election.Language;

/// Texts in rows, languages in columns, each field in the direction of its language.
final class LanguageGrid extends GridPane {

    private static final double NAMES = 112;

    private final EditorDesk desk;
    private final List<Language> languages;
    private final LocalTextFields fields;
    private int row;

    LanguageGrid(EditorDesk desk, List<Language> languages) {
        this.desk = desk;
        this.languages = languages;
        this.fields = new LocalTextFields(desk.model(), desk.words());
        setHgap(8);
        setVgap(8);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        getColumnConstraints().add(names);
        for (int i = 0; i < languages.size(); i++) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    /// The languages with how much of `contest` they lack.
    void heads(ContestId contest) {
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            Tag tag = Tag.of(State.OK, "");
            Follow.whileShown(
                    tag,
                    desk.model().draft(),
                    draft -> draft.flatMap(found -> found.contest(contest)).ifPresent(found -> {
                        long missing = ContestTexts.missing(found, language);
                        tag.show(
                                missing == 0 ? State.OK : State.BAD,
                                missing == 0
                                        ? desk.words().get("contests.complete")
                                        : desk.words().get("contests.missing", "count", missing));
                    }));
            Label name = Labels.of(language.ownName(), "ps-h3");
            name.setMinWidth(Label.USE_PREF_SIZE);
            FlowPane head = new FlowPane(8, 4, name, tag);
            head.setPrefWrapLength(0);
            add(head, i + 1, row);
        }
        row++;
    }

    void line(String name, String id, LocalTextFields.Spot spot) {
        begin(name);
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            add(fields.line(id + "." + language.tag(), name, language, spot), i + 1, row);
        }
        row++;
    }

    void option(int number, String name, String id, Node acts, LocalTextFields.Spot spot) {
        Node lead = Rows.of(4, Labels.of(String.valueOf(number), "ps-muted"), acts);
        add(lead, 0, row);
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            add(fields.line(id + "." + language.tag(), name, language, spot), i + 1, row);
        }
        row++;
    }

    void area(String name, String id, LocalTextFields.Spot spot) {
        begin(name);
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            var area = fields.area(id + "." + language.tag(), name, language, spot);
            area.setPrefRowCount(3);
            add(area, i + 1, row);
        }
        row++;
    }

    private void begin(String name) {
        var label = Labels.wrapped(name, "ps-muted", "ps-t-13");
        add(label, 0, row);
    }
}
