package org.psephos.cli.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A program with a staff window; it ends when its window is closed.
@Command(mixinStandardHelpOptions = true)
abstract class StaffCommand implements Callable<Integer> {

    private final StaffPrograms program;

    @Mixin
    private final WindowOptions options = new WindowOptions();

    StaffCommand(StaffPrograms program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return switch (program.open(options.data(), options.connect())) {
            case Outcome.Done<StaffProgram>(StaffProgram opened) -> show(opened);
            case Outcome.Refused<StaffProgram> refused -> refused(refused.problems());
        };
    }

    private int refused(List<Problem> problems) {
        problems.forEach(problem -> System.err.println("psephos: " + new ProblemTexts(options.locale()).all(problem)));
        return Exit.REFUSED.status();
    }

    private int show(StaffProgram opened) {
        if (!opened.setupCode().isEmpty()) {
            System.out.println("Code for the first administrator: " + opened.setupCode());
        }
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean failed = new AtomicBoolean();
        try (opened) {
            Platform.startup(() -> {
                try {
                    stage(opened, ended);
                } catch (RuntimeException e) { // everything: the top of the JavaFX thread
                    System.getLogger(StaffCommand.class.getName())
                            .log(System.Logger.Level.ERROR, "the window did not open", e);
                    failed.set(true);
                    ended.countDown();
                }
            });
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return (failed.get() ? Exit.REFUSED : Exit.OK).status();
    }

    private void stage(StaffProgram program, CountDownLatch ended) {
        StaffProgram.Opened window = program.window(options.locale(), options.theme());
        window.app().offerSetupCode(program.setupCode());
        Stage stage = new Stage();
        stage.titleProperty().bind(window.app().words().text("app.name"));
        program.icon().dress(stage);
        stage.setScene(window.scene());
        stage.setOnHidden(event -> {
            window.end().run();
            ended.countDown();
        });
        stage.show();
    }

    /// `psephos voter-entry`.
    @Command(name = "voter-entry", description = "Opens voter entry: the roll, and check-in on election day.")
    static final class VoterEntry extends StaffCommand {
        VoterEntry() {
            super(StaffPrograms.VOTER_ENTRY);
        }
    }

    /// `psephos ballot-editor`.
    @Command(name = "ballot-editor", description = "Opens the ballot editor: elections, ballots, sealing.")
    static final class BallotEditor extends StaffCommand {
        BallotEditor() {
            super(StaffPrograms.BALLOT_EDITOR);
        }
    }

    /// `psephos control-panel`.
    @Command(name = "control-panel", description = "Opens the control panel: live lists, stations, copies, the count.")
    static final class ControlPanel extends StaffCommand {
        ControlPanel() {
            super(StaffPrograms.CONTROL_PANEL);
        }
    }
}
