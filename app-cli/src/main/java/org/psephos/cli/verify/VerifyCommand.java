package org.psephos.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.psephos.cli.app.Exit;
import org.psephos.common.Outcome;
import org.psephos.common.text.ProblemTexts;
import org.psephos.crypto.PublicKey;
import org.psephos.json.CanonicalJson;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Re-checks a data folder, the file of one chain, or an exported log. Exit 0 when all holds, 5 when something does
/// not.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Re-checks a data folder, the file of one chain, or an exported log; names each check.")
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PATH", description = "What to verify.")
    private Path path = Path.of(".");

    @Option(names = "--trust", paramLabel = "FILE", description = "Keys from outside: one base64 raw key per line.")
    private @Nullable Path trust;

    @Option(names = "--against", paramLabel = "COPY", description = "An earlier copy, which must be a prefix.")
    private @Nullable Path against;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        PrintWriter err = spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
        Keyring keys;
        try {
            keys = keyring();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            err.println("psephos: the file of --trust cannot be read as one base64 raw key per line.");
            return Exit.USAGE.status();
        }
        Outcome<Verification> outcome =
                against == null ? Verifier.verify(path, keys) : Verifier.verifyAgainst(path, against, keys);
        return switch (outcome) {
            case Outcome.Done<Verification>(Verification result) -> {
                List<String> lines =
                        json ? List.of(CanonicalJson.text(result.json())) : result.lines(Locale.getDefault());
                lines.forEach(out::println);
                out.flush();
                yield (result.holds() ? Exit.OK : Exit.INTEGRITY).status();
            }
            case Outcome.Refused<Verification> refused -> {
                err.println("psephos: " + new ProblemTexts(Locale.getDefault()).all(refused.problem()));
                yield Exit.USAGE.status();
            }
        };
    }

    private Keyring keyring() throws IOException {
        Keyring keys = new Keyring();
        if (trust != null) {
            for (String line : Files.readAllLines(trust, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    keys.add(PublicKey.of(Base64.getDecoder().decode(line.strip())));
                }
            }
        }
        return keys;
    }
}
