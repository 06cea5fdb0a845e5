package org.psephos.voterentry.screen.load;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Labels;
import org.psephos.voterentry.screen.Say;

/// Step 1: choose a file, or drop one here.
final class FilePane extends VBox {

    FilePane(LoadViewModel model, Say say, LoadActs acts) {
        EmptyState empty = new EmptyState(
                "upload",
                say.words().text("load.file"),
                Buttons.main("load.choose", say.words().text("load.choose"))
                        .icon("folder")
                        .does(() -> acts.chooseFile(model::choose))
                        .make(),
                Labels.wrapped(say.words().text("load.file.more"), "ps-hint"));
        Card card = Card.of(empty).grow();
        card.setAlignment(Pos.CENTER);
        getChildren().add(card);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(event -> dropped(event, model));
    }

    private static void dropped(DragEvent event, LoadViewModel model) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.choose(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
    }
}
