package org.psephos.cli.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.psephos.common.AllowedToHopThreads;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.shell.StartingWindow;
import org.psephos.desktop.theme.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs a program with a window: the window comes first, what it needs is opened behind it. Ends when the window is
/// closed: 0, or 1 when the program could not start.
@AllowedToHopThreads("opens its window before there is anything behind it")
@Command(mixinStandardHelpOptions = true)
abstract class WindowCommand implements Callable<Integer> {

    private static final Set<String> NAMES =
            Set.of("voter-entry", "ballot-editor", "vote-cast", "control-panel", "server-window");

    @Mixin
    private final WindowOptions options = new WindowOptions();

    private final CountDownLatch painted = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Exit exit = Exit.OK;
    private volatile Runnable end = () -> {};
    private volatile Optional<StartingWindow> window = Optional.empty();

    /// The program; an option may have a say in it.
    abstract WindowProgram program();

    /// Whether these are the words of a command that opens a window.
    static boolean isAsked(String... words) {
        return words.length > 0 && NAMES.contains(words[0]) && !List.of(words).contains("--help");
    }

    /// What the command line said.
    WindowOptions options() {
        return options;
    }

    @Override
    public Integer call() throws InterruptedException {
        WindowProgram program = program();
        Toolkit.run(() -> guarded(() -> show(program)));
        painted.await();
        return closed.getCount() == 0 ? exit.status() : openBehind(program);
    }

    private int openBehind(WindowProgram program) throws InterruptedException {
        Outcome<WindowProgram.Running> opened = program.open(options);
        opened.match(running -> Platform.runLater(() -> guarded(() -> fill(program, running))), this::refuse);
        closed.await();
        opened.match(WindowProgram.Running::close, problems -> {});
        Platform.exit();
        return exit.status();
    }

    private void show(WindowProgram program) {
        Stage stage = new Stage();
        stage.setOnHidden(event -> {
            end.run();
            closed.countDown();
            painted.countDown();
        });
        StartingWindow starting = new StartingWindow(
                stage, Words.of(program.texts(), options.locale()), options.theme(), program.width(), program.height());
        window = Optional.of(starting);
        starting.show(() -> Platform.runLater(painted::countDown));
    }

    private void fill(WindowProgram program, WindowProgram.Running running) {
        if (closed.getCount() == 0) {
            return;
        }
        if (!running.setupCode().isEmpty()) {
            System.out.println("Code for the first administrator: " + running.setupCode());
        }
        WindowProgram.Window full = running.window(options);
        end = full.end();
        window.ifPresent(starting -> starting.fill(full.scene(), program.icon()));
    }

    private void refuse(List<Problem> problems) {
        problems.forEach(problem -> System.err.println("psephos: " + new ProblemTexts(options.locale()).all(problem)));
        exit = Exit.REFUSED;
        Platform.runLater(() -> guarded(() -> window.ifPresent(starting -> starting.refuse(problems))));
    }

    /// The top of the JavaFX thread: a window that cannot be made ends the program, not leaves it without one.
    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) { // everything: the top of the JavaFX thread
            System.getLogger(WindowCommand.class.getName())
                    .log(System.Logger.Level.ERROR, "the window did not open", e);
            exit = Exit.REFUSED;
            closed.countDown();
            painted.countDown();
        }
    }
}
