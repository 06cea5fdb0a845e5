package org.psephos.voterentry.screen.load;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.voterentry.screen.Say;

/// Step 4: the import runs in the background and may be left; then its result.
final class LoadPane extends VBox {

    private static final double WAITS_WIDTH = 640;

    private final LoadViewModel model;
    private final Say say;
    private final LoadActs acts;
    private final VBox words = new VBox(12);

    LoadPane(LoadViewModel model, Say say, LoadActs acts) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        words.setAlignment(Pos.CENTER);
        Card card = Card.of(Rows.space(), words, Rows.space()).grow();
        card.setId("load.result");
        getChildren().add(card);
        model.loadedProperty().subscribe(result -> paint());
        model.workProperty().subscribe(work -> paint());
    }

    private void paint() {
        words.getStyleClass().remove("ps-ok");
        List<Node> shown = model.loadedProperty()
                .get()
                .map(result -> result.cut().isEmpty() ? done(result.lines()) : cut(result.lines()))
                .orElseGet(this::running);
        words.getChildren().setAll(shown);
    }

    private List<Node> done(int lines) {
        words.getStyleClass().add("ps-ok");
        return List.of(
                Icons.of("check-circle", 44),
                Labels.wrapped(say.words().get("load.done", Map.of("count", lines)), "ps-verdict", "ps-ok"),
                Labels.wrapped(say.words().get("load.done.more"), "ps-muted"),
                buttons(
                        Buttons.second("load.another", say.words().text("load.another"))
                                .does(model::reset)
                                .make(),
                        Buttons.main("load.voters", say.words().text("load.voters"))
                                .does(acts::voters)
                                .make()));
    }

    /// The message above says why; this says what holds and leads on.
    private List<Node> cut(int lines) {
        return List.of(
                Icons.of("pause-circle", 44),
                Labels.wrapped(say.words().get("load.cut", Map.of("count", lines)), "ps-figure"),
                Labels.wrapped(say.words().get("load.cut.more"), "ps-muted"),
                new WorkBar(model, say),
                buttons(
                        Buttons.second("load.another", say.words().text("load.another"))
                                .does(model::reset)
                                .make(),
                        Buttons.main("load.goon", say.words().text("load.goon"))
                                .does(model::check)
                                .make()));
    }

    private List<Node> running() {
        WorkBar bar = new WorkBar(model, say);
        bar.setAlignment(Pos.CENTER);
        MessageBar waits = new MessageBar(
                "load.waits",
                Bindings.createObjectBinding(
                        () -> model.waitingProperty().get().map(this::waiting).orElse(Message.NONE),
                        model.waitingProperty()));
        waits.setMaxWidth(WAITS_WIDTH);
        Button stop = Buttons.second("load.stop", say.words().text("load.stop"))
                .icon("square")
                .does(model::stop)
                .make();
        stop.setDisable(model.workProperty().get() != LoadViewModel.Work.LOADING);
        return List.of(
                Icons.of("loader", 44),
                Labels.wrapped(say.words().get("load.running"), "ps-figure"),
                Labels.wrapped(say.words().get("load.running.more"), "ps-muted"),
                bar,
                waits,
                stop);
    }

    private Message waiting(Problem why) {
        return Message.of(
                State.WARN,
                new ProblemTexts(say.words().locale()).what(why),
                say.words().get("load.waits"));
    }

    private static HBox buttons(Button... all) {
        HBox row = Rows.of(12, all);
        row.setAlignment(Pos.CENTER);
        return row;
    }
}
