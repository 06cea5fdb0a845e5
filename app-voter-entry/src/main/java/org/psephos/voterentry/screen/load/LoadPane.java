package org.psephos.voterentry.screen.load;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.voterentry.screen.Say;

/// Step 4: the import runs in the background and may be left; then its result.
final class LoadPane extends VBox {

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
        model.importedProperty().subscribe(count -> paint());
        model.workProperty().subscribe(work -> paint());
    }

    private void paint() {
        words.getStyleClass().remove("ps-ok");
        boolean done = model.importedProperty().get().isPresent();
        if (done) {
            int count = model.importedProperty().get().orElse(0);
            words.getStyleClass().add("ps-ok");
            HBox buttons = Rows.of(
                    12,
                    Buttons.second("load.another", say.words().text("load.another"))
                            .does(model::reset)
                            .make(),
                    Buttons.main("load.voters", say.words().text("load.voters"))
                            .does(acts::voters)
                            .make());
            buttons.setAlignment(Pos.CENTER);
            words.getChildren()
                    .setAll(
                            Icons.of("check-circle", 44),
                            Labels.wrapped(say.words().get("load.done", Map.of("count", count)), "ps-verdict", "ps-ok"),
                            Labels.wrapped(say.words().get("load.done.more"), "ps-muted"),
                            buttons);
            return;
        }
        WorkBar bar = new WorkBar(model, say);
        bar.setAlignment(Pos.CENTER);
        words.getChildren()
                .setAll(
                        Icons.of("loader", 44),
                        Labels.wrapped(say.words().get("load.running"), "ps-figure"),
                        Labels.wrapped(say.words().get("load.running.more"), "ps-muted"),
                        bar);
    }
}
