package org.psephos.votecast.app;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.station.StationTools;
import org.psephos.votecast.screen.ConsoleView;

/// The JavaFX side of the start: waits for the station off the screen, then opens the windows.
public final class CastApp extends Application {

    private @Nullable Wiring wiring;
    private @Nullable Windows windows;

    /// JavaFX makes it.
    public CastApp() {}

    @Override
    public void start(Stage stage) {
        Options options = Options.of(getParameters().getRaw().toArray(String[]::new));
        StationTools tools = StationTools.ofMachine();
        Tasks tasks = Tasks.of(tools.time());
        tasks.run(
                () -> Wiring.open(options, tasks, tools),
                opened -> opened(opened, stage, options, tasks),
                problems -> refused(problems, options));
    }

    private void opened(Wiring opened, Stage stage, Options options, Tasks tasks) {
        wiring = opened;
        if (!opened.setupCode().isEmpty()) {
            Main.say("Code for the first administrator: " + opened.setupCode());
        }
        opened.start();
        Windows shown = new Windows(opened, Words.of(ConsoleView.class, options.language()), tasks);
        windows = shown;
        shown.staff().offerSetupCode(opened.setupCode());
        shown.show(stage, options);
        stage.setOnHidden(event -> javafx.application.Platform.exit());
    }

    private void refused(List<Problem> problems, Options options) {
        Main.complain(new ProblemTexts(options.language()).all(problems.getFirst()));
        javafx.application.Platform.exit();
    }

    @Override
    public void stop() {
        if (windows != null) {
            windows.close();
        }
        if (wiring != null) {
            wiring.close();
        }
    }
}
