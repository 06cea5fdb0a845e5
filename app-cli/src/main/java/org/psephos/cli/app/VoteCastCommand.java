package org.psephos.cli.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.psephos.votecast.app.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `psephos vote-cast`: the operator's console and the kiosks.
@Command(
        name = "vote-cast",
        mixinStandardHelpOptions = true,
        description = "Opens vote casting: the operator's console and the kiosks.")
final class VoteCastCommand implements Callable<Integer> {

    @Mixin
    private final WindowOptions options = new WindowOptions();

    @Option(names = "--kiosks", paramLabel = "N", description = "How many kiosks stand here, 1 to 4.")
    private int kiosks = 1;

    @Option(names = "--full-screen", description = "Kiosks take their whole screen.")
    private boolean fullScreen;

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(List.of(
                "--data", options.data().toString(),
                "--lang", options.locale().toLanguageTag(),
                "--kiosks", Integer.toString(kiosks)));
        options.connect().ifPresent(server -> words.addAll(List.of("--connect", server.toString())));
        if (fullScreen) {
            words.add("--full-screen");
        }
        Main.main(words.toArray(String[]::new));
        return Exit.OK.status();
    }
}
