package org.psephos.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

/// What scripts rely on: the line of a server that is ready, what ends it, and the exit statuses.
class LauncherContractTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void aServerSaysThatItIsReadyAndItsFolderIsVerifiedAndWiped() throws Exception {
        Path data = folder.resolve("data");
        try (CommandProcess server =
                CommandProcess.start("server", "--data", data.toString(), "--listen", "127.0.0.1:0")) {
            String line = server.line();
            assertThat(line).startsWith("READY {");
            Json.Obj ready =
                    CanonicalJson.parseObject(line.substring("READY ".length()).getBytes(StandardCharsets.UTF_8));
            assertThat(ready.text("address")).startsWith("127.0.0.1:").doesNotEndWith(":0");
            assertThat(ready.text("fingerprint")).matches("[0-9a-f]{64}");
            assertThat(ready.text("setup")).isNotEmpty();

            assertThat(run("", "reset", "--data", data)).endsWith("exit 1").anyMatch(said -> said.contains("runs on"));
            assertThat(run("", "verify", data)).endsWith("exit 0");
            server.end();
            assertThat(server.awaitEnd()).isZero();
        }
        assertThat(run("", "verify", data)).endsWith("exit 0");
        damageNamesItsPlace(data);

        assertThat(run("yes\n", "reset", "--data", data)).endsWith("exit 1").contains("Nothing was deleted.");
        assertThat(data).exists();
        assertThat(run("WIPE\n", "reset", "--data", data)).endsWith("exit 0");
        assertThat(data).doesNotExist();
    }

    /// One byte of a stored entry: the verifier ends with 5 and names the record; the server refuses the site's chain.
    private void damageNamesItsPlace(Path data) throws Exception {
        Path trust = data.resolve("chains").resolve("site.trust.db");
        byte[] sound = Files.readAllBytes(trust);
        byte[] changed = sound.clone();
        changed[placeOf(sound, "\"kind\":\"trust.add\"") + 10] ^= 1;
        Files.write(trust, changed);
        assertThat(run("", "verify", data)).endsWith("exit 5").anyMatch(line -> line.contains("record "));
        assertThat(run("", "server", "--data", data, "--listen", "127.0.0.1:0"))
                .endsWith("exit 5")
                .anyMatch(line -> line.startsWith("LEDGER-DAMAGED"));
        Files.write(trust, sound);
        assertThat(run("", "verify", data)).endsWith("exit 0");
    }

    private static int placeOf(byte[] bytes, String text) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        return at;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server --data DATA --production",
                "server --data DATA --http 127.0.0.1:0",
                "server --data DATA --join nowhere",
                "server --data DATA --listen nowhere",
                "server --data DATA --no-replication --join 127.0.0.1:1#"
                        + "0000000000000000000000000000000000000000000000000000000000000000",
                "server",
                "verify",
                "verify DATA/nothing-here",
                "reset --data DATA",
                "demo --voters many",
                "bench no-such-bench",
                "no-such-command"
            })
    void wordsThatAreOffEndWithTwoAndMakeNothing(String words) throws IOException {
        Path data = Files.createDirectories(folder.resolve("empty"));
        String[] arguments = words.replace("DATA", data.toString()).split(" ");
        assertThat(Main.run(arguments)).isEqualTo(Exit.USAGE.status());
        try (Stream<Path> made = Files.list(data)) {
            assertThat(made).isEmpty();
        }
    }

    private static List<String> run(String typed, Object... words) throws IOException, InterruptedException {
        return CommandProcess.run(typed, Stream.of(words).map(Object::toString).toArray(String[]::new));
    }
}
