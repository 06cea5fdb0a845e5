package org.psephos.voterentry.screen.load;

import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.State;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.load.LoadMemory;

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
        setSpacing(16);
        MessageBar unfinished = new MessageBar(
                "load.unfinished",
                Bindings.createObjectBinding(
                        () -> model.unfinishedProperty()
                                .get()
                                .map(each -> message(each, say))
                                .orElse(Message.NONE),
                        model.unfinishedProperty()),
                Buttons.second("load.unfinished.seen", say.words().text("load.unfinished.seen"))
                        .does(model::forgetUnfinished)
                        .make());
        getChildren().addAll(unfinished, card);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(event -> dropped(event, model));
    }

    private static Message message(LoadMemory.Unfinished left, Say say) {
        Map<String, Object> facts = Map.of(
                "file", left.file(),
                "done", say.number(left.done()),
                "all", say.number(left.all()));
        return Message.of(
                State.WARN,
                say.words().get("load.unfinished", facts),
                say.words().get("load.cut.more"));
    }

    private static void dropped(DragEvent event, LoadViewModel model) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.choose(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
    }
}
