package org.psephos.cli.app;

import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.server.engine.EngineOptions;
import org.psephos.votecast.app.CastOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands that open a window, one per program.
final class WindowCommands {

    private WindowCommands() {}

    /// `psephos voter-entry`.
    @Command(name = "voter-entry", description = "Opens voter entry: the roll, and check-in on election day.")
    static final class VoterEntry extends WindowCommand {
        @Override
        WindowProgram program() {
            return StaffPrograms.VOTER_ENTRY;
        }
    }

    /// `psephos ballot-editor`.
    @Command(name = "ballot-editor", description = "Opens the ballot editor: elections, ballots, sealing.")
    static final class BallotEditor extends WindowCommand {
        @Override
        WindowProgram program() {
            return StaffPrograms.BALLOT_EDITOR;
        }
    }

    /// `psephos control-panel`.
    @Command(name = "control-panel", description = "Opens the control panel: live lists, stations, copies, the count.")
    static final class ControlPanel extends WindowCommand {
        @Override
        WindowProgram program() {
            return StaffPrograms.CONTROL_PANEL;
        }
    }

    /// `psephos vote-cast`.
    @Command(name = "vote-cast", description = "Opens vote casting: the operator's console and the kiosks.")
    static final class VoteCast extends WindowCommand {

        @Option(names = "--kiosks", paramLabel = "N", description = "How many kiosks stand here, 1 to 4 (default 1).")
        private int kiosks = 1;

        @Option(names = "--full-screen", description = "Kiosks take their whole screen.")
        private boolean fullScreen;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        WindowProgram program() {
            if (kiosks < 1 || kiosks > CastOptions.KIOSKS_MAX) {
                throw usage(spec, this, "--kiosks: 1 to " + CastOptions.KIOSKS_MAX + ".");
            }
            return new CastProgram(kiosks, fullScreen ? CastOptions.Surface.FULL_SCREEN : CastOptions.Surface.WINDOW);
        }
    }

    /// `psephos server-window`.
    @Command(name = "server-window", description = "Runs the server with a window; closing the window ends it.")
    static final class ServerWindow extends WindowCommand {

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        WindowProgram program() {
            if (options().connect().isPresent()) {
                throw usage(
                        spec,
                        this,
                        "--connect: the server's window runs the server of this machine; use control-panel to look at"
                                + " a server elsewhere.");
            }
            return new ServerProgram(options().listen().orElseGet(() -> new InetSocketAddress(EngineOptions.PORT)));
        }
    }

    private static ParameterException usage(@Nullable CommandSpec spec, Callable<?> command, String sentence) {
        CommandLine line = spec == null ? new CommandLine(command) : spec.commandLine();
        return new ParameterException(line, sentence);
    }
}
