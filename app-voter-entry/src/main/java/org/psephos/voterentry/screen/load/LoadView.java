package org.psephos.voterentry.screen.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.part.PageHead;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.Steps;
import org.psephos.roll.CsvFile;
import org.psephos.voterentry.screen.Say;

/// The import page: the steps at the top, one step below.
public final class LoadView extends VBox {

    private final LoadViewModel model;
    private final Say say;
    private final LoadActs acts;
    private final Steps steps = new Steps();
    private final StackPane body = new StackPane();

    /// @param acts what the page asks of the rest of the app
    public LoadView(LoadViewModel model, Say say, LoadActs acts) {
        this.model = model;
        this.say = say;
        this.acts = acts;
        setId("load");
        getStyleClass().add("ps-page");
        steps.setMinWidth(460);
        PageHead head = new PageHead(say.words().text("load.title"), steps)
                .says(Bindings.createStringBinding(this::about, model.pathProperty(), model.fileProperty()));
        MessageBar problem = new MessageBar(
                "load.problem",
                Bindings.createObjectBinding(
                        () -> message(model.problemProperty().get()), model.problemProperty()));
        getChildren().addAll(head, problem, Rows.high(body));
        model.stepProperty().subscribe(this::show);
    }

    private void show(LoadStep step) {
        List<String> names = Stream.of(LoadStep.values())
                .map(each -> say.words().get("load.step." + each.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        boolean done = step == LoadStep.LOAD
                && model.loadedProperty()
                        .get()
                        .filter(result -> result.cut().isEmpty())
                        .isPresent();
        steps.show(names, done ? names.size() : List.of(LoadStep.values()).indexOf(step));
        Region pane =
                switch (step) {
                    case FILE -> new FilePane(model, say, acts);
                    case COLUMNS -> new ColumnsPane(model, say);
                    case CHECK -> new CheckPane(model, say, acts);
                    case LOAD -> new LoadPane(model, say, acts);
                };
        body.getChildren().setAll(pane);
    }

    private String about() {
        Optional<CsvFile> file = model.fileProperty().get();
        if (file.isEmpty() || model.pathProperty().get().isEmpty()) {
            return say.words().get("load.about.none");
        }
        String name = String.valueOf(model.pathProperty().get().get().getFileName());
        String delimiter =
                switch (file.get().delimiter()) {
                    case ',' -> say.words().get("load.comma");
                    case ';' -> say.words().get("load.semicolon");
                    case '\t' -> say.words().get("load.tab");
                    default -> String.valueOf(file.get().delimiter());
                };
        return say.words()
                .get(
                        "load.about",
                        Map.of(
                                "name",
                                name,
                                "encoding",
                                say.words()
                                        .get("load.encoding."
                                                + file.get().encoding().word()),
                                "delimiter",
                                delimiter,
                                "columns",
                                file.get().headings().size()));
    }

    private Message message(Optional<Problem> problem) {
        return problem.map(refused -> Message.of(refused, say.words().texts())).orElse(Message.NONE);
    }
}
