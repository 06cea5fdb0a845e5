package org.psephos.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.verify.Keyring;
import org.psephos.verify.Verification;
import org.psephos.verify.Verifier;

/// The verifier reads both data folders from their files alone.
final class CheckingAct {

    private final DemoWorld world;

    CheckingAct(DemoWorld world) {
        this.world = world;
    }

    void play(Path data, Path copy) {
        world.show().act("verify");
        verify(data, "data");
        verify(copy, "replica");
        world.checks().all().stream()
                .filter(check -> !check.ok())
                .forEach(check ->
                        world.show().says("told.failed", Map.of("check", check.name(), "found", check.found())));
    }

    private void verify(Path folder, String name) {
        Verification result = Verifier.verify(folder, new Keyring()).orThrow();
        world.checks().equal("the verifier holds for " + name, List.of(), result.findings());
        world.show()
                .says(
                        "told.verified",
                        Map.of(
                                "folder",
                                name,
                                "chains",
                                result.chains().size(),
                                "findings",
                                result.findings().size()));
    }
}
