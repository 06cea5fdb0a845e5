package org.psephos.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.cli.demo.world.DemoOptions;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

/// A whole election with few voters: two servers, every app's own logic, the kiosk's scene, the verifier.
class DemoTest {

    @TempDir
    Path out;

    @Test
    @Timeout(300)
    void aSmallElectionHoldsFromSetUpToVerification() throws IOException {
        List<String> said = new ArrayList<>();
        DemoOptions options = new DemoOptions(DemoOptions.Display.HEADLESS, DemoOptions.VOTERS_LEAST, 7, out);
        assertThat(new Demo(options, said::add).run())
                .as(String.join("\n", said))
                .isEqualTo(Demo.Ending.HELD);
        Json.Obj result = CanonicalJson.parseObject(Files.readAllBytes(out.resolve("result.json")));
        assertThat(result.integer("registered")).isEqualTo(DemoOptions.VOTERS_LEAST);
        assertThat(result.integer("cast")).isPositive();
        assertThat(result.objects("chains"))
                .hasSize(8)
                .allSatisfy(chain -> assertThat(chain.text("replica_root")).isEqualTo(chain.text("root")));
        assertThat(out.resolve("screens").resolve("kiosk-done.png")).isNotEmptyFile();
    }
}
