package org.psephos.voterentry.screen.load;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.Tag;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.load.DryRun;

/// Step 3: what would happen. Nothing was saved.
final class CheckPane extends VBox {

    private final LoadViewModel model;
    private final Say say;
    private final LoadActs acts;
    private final DryRun dryRun;

    CheckPane(LoadViewModel model, Say say, LoadActs acts) {
        super(16);
        this.model = model;
        this.say = say;
        this.acts = acts;
        this.dryRun = model.dryRunProperty().get().orElseThrow();
        MessageBar message = new MessageBar(
                "load.dryrun",
                new javafx.beans.property.SimpleObjectProperty<>(Message.of(
                        State.NOTE, say.words().get("load.dryrun"), say.words().get("load.dryrun.more"))));
        getChildren().addAll(message, figures(), lines(), foot());
    }

    private HBox figures() {
        HBox row = Rows.of(
                12,
                figure(dryRun.report().lines(), "load.read", ""),
                figure(dryRun.report().added(), "load.added", "ps-ok"),
                figure(dryRun.report().changed(), "load.changed", ""),
                figure(dryRun.report().same(), "load.same", ""),
                figure(
                        dryRun.report().refused(),
                        "load.refused",
                        dryRun.report().refused() > 0 ? "ps-bad" : ""));
        if (dryRun.outside() > 0) {
            row.getChildren().add(4, figure(dryRun.outside(), "load.unlisted", "ps-ok"));
        }
        row.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return row;
    }

    private Card figure(int value, String key, String colour) {
        Label number = Labels.of(say.number(value), "ps-figure", colour);
        Card card = Card.of(number, Labels.of(say.words().get(key), "ps-muted", "ps-t-13"));
        card.setSpacing(0);
        card.setId("load.figure." + key.substring(key.indexOf('.') + 1));
        card.setPrefWidth(180);
        return card;
    }

    private Card lines() {
        TableView<DryRun.Line> table = Tables.of("load.lines", say.words().text("load.lines.none"));
        table.setFixedCellSize(40);
        ProblemTexts texts = new ProblemTexts(say.words().locale());
        Tables.end(table, say.words().text("load.line"), 64, line -> say.number(line.number()));
        Tables.text(table, say.words().text("load.column"), 160, DryRun.Line::column);
        Tables.code(table, say.words().text("load.found"), 150, line -> visible(line.found()));
        Tables.text(table, say.words().text("load.matter"), 420, line -> texts.what(line.problem()));
        Tables.column(table, say.words().text("load.outcome"), 120, this::verdict);
        table.getItems().setAll(dryRun.lines());
        return Card.flush(
                        say.words().text("load.lines"),
                        table,
                        Labels.of(
                                say.words()
                                        .get(
                                                "load.lines.count",
                                                "count",
                                                say.number(dryRun.lines().size())),
                                "ps-muted",
                                "ps-t-12"),
                        Rows.space(),
                        Tag.of(
                                State.BAD,
                                "alert-octagon",
                                say.words()
                                        .get(
                                                "load.tag.refused",
                                                Map.of("count", dryRun.report().refused()))),
                        Tag.of(
                                State.WARN,
                                "alert-triangle",
                                say.words().get("load.tag.notes", Map.of("count", dryRun.notes()))))
                .grow();
    }

    /// Signs that nobody sees, written so that they are seen.
    private static String visible(String found) {
        StringBuilder seen = new StringBuilder();
        found.codePoints().forEach(point -> {
            boolean hidden = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
            if (hidden) {
                seen.append(point == 0 ? "\\0" : String.format("\\u%04x", point));
            } else {
                seen.appendCodePoint(point);
            }
        });
        return seen.toString();
    }

    private StateWord verdict(DryRun.Line line) {
        return switch (line.verdict()) {
            case REFUSED -> StateWord.of(State.BAD, say.words().get("load.verdict.refused"));
            case NOTE -> StateWord.of(State.WARN, say.words().get("load.verdict.note"));
        };
    }

    private HBox foot() {
        Button back = Buttons.second("load.back", say.words().text("load.back"))
                .does(model::back)
                .make();
        Button faults = Buttons.second("load.faults", say.words().text("load.faults"))
                .icon("download")
                .does(() -> acts.saveFaults(dryRun))
                .make();
        Button again = Buttons.second("load.again", say.words().text("load.again"))
                .does(model::check)
                .make();
        Button load = Buttons.main(
                        "load.import",
                        new javafx.beans.property.SimpleStringProperty(
                                say.words().get("load.import", Map.of("count", dryRun.importable()))))
                .does(model::load)
                .make();
        load.setDisable(dryRun.importable() == 0);
        Label outside = Labels.of(
                dryRun.report().refused() == 0
                        ? ""
                        : say.words()
                                .get(
                                        "load.outside",
                                        Map.of("count", dryRun.report().refused())),
                "ps-muted",
                "ps-t-13");
        return Rows.of(12, back, faults, Rows.space(), new WorkBar(model, say), outside, again, load);
    }
}
