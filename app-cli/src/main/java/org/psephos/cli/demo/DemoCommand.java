package org.psephos.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.cli.demo.world.DemoOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `psephos demo`: exit 0 only if every check held.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs a whole election on the bundled sample, with a second server as a copy.")
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--headless", description = "No display needed.")
    private boolean headless;

    @Option(names = "--voters", paramLabel = "N", description = "People on the roll, 40 to 500 (default 500).")
    private int voters = 500;

    @Option(names = "--seed", paramLabel = "S", description = "What the voters choose is drawn from this.")
    private long seed = 20_310_504L;

    @Option(names = "--kind", paramLabel = "open", description = "The kind of election; this release runs open ones.")
    private String kind = "open";

    @Option(names = "--out", paramLabel = "DIR", description = "Where result.json, screens, data and replica go.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter say = spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        if (!kind.equals("open")) {
            say.println("psephos: this release runs open elections only; secret ones wait for encrypted ballots.");
            return Exit.USAGE.status();
        }
        Path folder = out == null ? Files.createTempDirectory("psephos-demo") : out;
        DemoOptions.Display display = headless ? DemoOptions.Display.HEADLESS : DemoOptions.Display.WINDOWS;
        DemoOptions options;
        try {
            options = new DemoOptions(display, voters, seed, folder.toAbsolutePath());
        } catch (IllegalArgumentException e) {
            say.println("psephos: " + e.getMessage());
            return Exit.USAGE.status();
        }
        Demo.Ending ending = new Demo(options, line -> {
                    say.println(line);
                    say.flush();
                })
                .run();
        say.println(
                switch (ending) {
                    case HELD -> "Every check held. Result: " + folder.resolve("result.json");
                    case FAILED -> "Some checks failed. Result: " + folder.resolve("result.json");
                    case EARLY -> "There is no result. What was done until then: " + folder;
                });
        say.flush();
        return (ending == Demo.Ending.HELD ? Exit.OK : Exit.REFUSED).status();
    }
}
