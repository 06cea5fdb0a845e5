package org.psephos.cli.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.psephos.common.Outcome;
import org.psephos.common.text.ProblemTexts;
import org.psephos.server.engine.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `psephos reset`: wipes a data folder for a new start, after asking. Refuses while a server runs on it, and while an
/// election of it is open.
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Wipes a data folder for a new start, after asking.")
final class ResetCommand implements Callable<Integer> {

    private static final String WORD = "WIPE";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path data = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        PrintStream say = System.err;
        if (!Files.isRegularFile(folder.resolve("server.lock")) || !Files.isDirectory(folder.resolve("chains"))) {
            say.println("psephos: " + folder + " is no data folder of Psephos; nothing was deleted.");
            return Exit.USAGE.status();
        }
        if (FolderLock.find(folder).isPresent()) {
            say.println("psephos: a server runs on " + folder + ". End it first; nothing was deleted.");
            return Exit.REFUSED.status();
        }
        return switch (OpenElections.count(folder)) {
            case Outcome.Refused<Long> refused -> {
                say.println("psephos: " + new ProblemTexts(Locale.ENGLISH).all(refused.problem()));
                say.println("Whether an election is open cannot be read; nothing was deleted.");
                yield Exit.REFUSED.status();
            }
            case Outcome.Done<Long>(Long open)
            when open > 0 -> {
                say.println("psephos: " + open + " election(s) of " + folder
                        + " are open. Close them first; nothing was deleted.");
                yield Exit.REFUSED.status();
            }
            case Outcome.Done<Long> none -> ask(folder, say);
        };
    }

    private static int ask(Path folder, PrintStream say) throws IOException {
        say.println("This deletes every record, key and account in " + folder + " for ever.");
        say.println("Copies on other machines stay. Type " + WORD + " to go on:");
        if (!WORD.equals(typed())) {
            say.println("Nothing was deleted.");
            return Exit.REFUSED.status();
        }
        ScratchFolder.wipe(folder);
        say.println(folder + " is gone.");
        return Exit.OK.status();
    }

    private static String typed() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}
