package org.psephos.cli.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.server.app.ServerMain;
import org.psephos.server.app.ServerOptions;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.JoinTarget;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `psephos server`: a server without a window. Prints one line that begins with `READY`; SIGTERM ends it with 0.
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "Runs a server without a window; prints one line that begins with READY.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path data = Path.of(".");

    @Option(names = "--listen", paramLabel = "H:P", description = "Where to listen (default: every address, 7443).")
    private @Nullable String listen;

    @Option(names = "--http", arity = "0..1", paramLabel = "H:P", description = "Not in this release.")
    private @Nullable String http;

    @Option(names = "--site", paramLabel = "NAME", description = "The site's name at the first start.")
    private @Nullable String site;

    @Option(
            names = "--join",
            paramLabel = "H:P#FINGERPRINT",
            description = "The server whose chains are copied, or the text of its join code.")
    private @Nullable String join;

    @Option(names = "--no-replication", description = "Copies no other server; not together with --join.")
    private boolean noReplication;

    @Option(names = "--production", description = "A second factor for staff; not in this release.")
    private boolean production;

    @Option(names = "--log-level", paramLabel = "L", description = "${COMPLETION-CANDIDATES} (default INFO).")
    private LogEvent.Level logLevel = LogEvent.Level.INFO;

    @Option(names = "--passphrase-fd", paramLabel = "N", description = "Reads the passphrase of the server's keys.")
    private int passphraseFd = -1;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return ServerMain.run(options(), System.out, System.err);
    }

    private ServerOptions options() {
        refuse(http != null, "--http: the read-only web surface is not in this release.");
        refuse(production, "--production: second factors are not in this release; the server is not started without.");
        refuse(noReplication && join != null, "--join and --no-replication exclude each other.");
        ServerOptions options = ServerOptions.of(data).logging(logLevel).passphraseFrom(passphraseFd);
        if (listen != null) {
            options = options.listeningAt(address(listen));
        }
        if (site != null) {
            options = options.ofSite(site);
        }
        return join == null ? options : options.copying(target(join));
    }

    private java.net.InetSocketAddress address(String text) {
        try {
            return ServerOptions.address(text);
        } catch (IllegalArgumentException e) {
            throw usage("--listen: an address is written host:port.");
        }
    }

    private JoinTarget target(String text) {
        return JoinTarget.parse(text)
                .orElseThrow(() -> usage("--join: host:port#fingerprint, or the text of a join code."));
    }

    private void refuse(boolean when, String sentence) {
        if (when) {
            throw usage(sentence);
        }
    }

    private ParameterException usage(String sentence) {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return new ParameterException(line, sentence);
    }
}
