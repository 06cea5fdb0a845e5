package org.psephos.cli.app;

import org.psephos.cli.bench.BenchCommand;
import org.psephos.cli.demo.DemoCommand;
import org.psephos.cli.tour.TourCommand;
import org.psephos.cli.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the launcher enters. Exit status: 0 ok, 1 refused, 2 usage, 3 no connection, 4 not authorised, 5 integrity.
@Command(
        name = "psephos",
        description = "Elections that anyone can check.",
        mixinStandardHelpOptions = true,
        version = "psephos 0.1.0",
        subcommands = {
            ServeCommand.class,
            StaffCommand.VoterEntry.class,
            StaffCommand.BallotEditor.class,
            VoteCastCommand.class,
            StaffCommand.ControlPanel.class,
            ServerWindowCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            ResetCommand.class,
            TourCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    private Main() {}

    /// @param arguments a sub-command and its options
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command line.
    ///
    /// @return the exit status
    public static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }
}
