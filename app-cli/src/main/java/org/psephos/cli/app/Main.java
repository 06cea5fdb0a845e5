package org.psephos.cli.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.psephos.cli.bench.BenchCommand;
import org.psephos.cli.demo.DemoCommand;
import org.psephos.cli.tour.TourCommand;
import org.psephos.cli.verify.VerifyCommand;
import org.psephos.common.Release;
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
        return line.execute(arguments);
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
