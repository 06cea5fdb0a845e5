package org.psephos.cli.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.psephos.cli.bench.BenchCommand;
import org.psephos.cli.demo.DemoCommand;
import org.psephos.cli.tour.TourCommand;
import org.psephos.cli.verify.VerifyCommand;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Release;
import org.psephos.common.text.ProblemTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the launcher enters. Exit status: 0 ok, 1 refused, 2 usage, 3 no connection, 4 not authorised, 5 integrity.
@Command(
        name = "psephos",
        description = "Elections that anyone can check.",
        mixinStandardHelpOptions = true,
        version = "psephos " + Release.VERSION,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /// @param arguments a sub-command and its options
    public static void main(String[] arguments) {
        if (WindowCommand.isAsked(arguments)) {
            Toolkit.begin();
        }
        System.exit(run(arguments));
    }

    /// Runs one command line.
    ///
    /// @return the exit status
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Map<String, Class<?>> commands = commands();
        String first = arguments.length == 0 ? "" : arguments[0];
        if (commands.containsKey(first)) {
            line.addSubcommand(first, commands.get(first));
        } else {
            commands.forEach(line::addSubcommand);
        }
        return line.setExecutionExceptionHandler((fault, command, parsed) -> told(fault, command.getErr()))
                .execute(arguments);
    }

    /// Tells in a sentence what ended a command. What no command expects is told to the program's log as well.
    private static int told(Exception fault, PrintWriter err) {
        if (fault.getClass() == IOException.class) {
            err.println("psephos: " + fault.getMessage());
            return Exit.REFUSED.status();
        }
        Problem problem = fault instanceof FileSystemException file
                ? Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(file.getFile()))
                : Problem.of(ErrorCode.DESKTOP_FAULT, "reason", fault.getClass().getSimpleName());
        if (problem.code() == ErrorCode.DESKTOP_FAULT) {
            System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, "a command ended", fault);
        }
        err.println("psephos: " + new ProblemTexts(Locale.getDefault()).all(problem));
        return Exit.REFUSED.status();
    }

    /// The commands by name, in the order of the help. Only the one that is asked for is read: reading all of them
    /// takes longer than a window may take to appear.
    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("server", ServeCommand.class);
        commands.put("voter-entry", WindowCommands.VoterEntry.class);
        commands.put("ballot-editor", WindowCommands.BallotEditor.class);
        commands.put("vote-cast", WindowCommands.VoteCast.class);
        commands.put("control-panel", WindowCommands.ControlPanel.class);
        commands.put("server-window", WindowCommands.ServerWindow.class);
        commands.put("demo", DemoCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("reset", ResetCommand.class);
        commands.put("tour", TourCommand.class);
        commands.put("bench", BenchCommand.class);
        commands.put("train", TrainCommand.class);
        commands.put("help", CommandLine.HelpCommand.class);
        return commands;
    }
}
