package org.psephos.voterentry.screen.load;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.psephos.desktop.part.Labels;
import org.psephos.voterentry.screen.Say;

/// What is under way and how far it is; not there while nothing is.
final class WorkBar extends HBox {

    WorkBar(LoadViewModel model, Say say) {
        super(12);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setId("load.progress");
        bar.setPrefWidth(260);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.progressProperty().get().share(), model.progressProperty()));
        getChildren()
                .addAll(
                        Labels.bound(
                                Bindings.createStringBinding(
                                        () -> words(model, say), model.progressProperty(), model.workProperty()),
                                "ps-muted",
                                "ps-t-13"),
                        bar);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.workProperty().get() != LoadViewModel.Work.NONE, model.workProperty()));
        managedProperty().bind(visibleProperty());
    }

    private static String words(LoadViewModel model, Say say) {
        return switch (model.workProperty().get()) {
            case NONE -> "";
            case READING ->
                say.words()
                        .get(
                                "load.reading",
                                "percent",
                                say.number(Math.round(
                                        100 * model.progressProperty().get().share())));
            case STOPPING -> say.words().get("load.stopping");
            case LOADING ->
                say.words()
                        .get(
                                "load.loading",
                                Map.of(
                                        "done",
                                                say.number(model.progressProperty()
                                                        .get()
                                                        .done()),
                                        "all",
                                                say.number(model.progressProperty()
                                                        .get()
                                                        .all())));
        };
    }
}
