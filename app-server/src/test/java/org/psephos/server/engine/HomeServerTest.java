package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.crypto.Digest;

class HomeServerTest {

    @TempDir
    Path data;

    @Test
    void whoComesWhileAnotherProgramStartsTheServerWaitsForIt() throws Exception {
        try (FolderLock starting = FolderLock.take(data).orThrow()) {
            CompletableFuture<HomeServer> second = new CompletableFuture<>();
            Thread app = Thread.ofPlatform()
                    .start(() -> second.complete(
                            HomeServer.open(EngineOptions.local(data)).orThrow()));
            while (app.getState() != Thread.State.TIMED_WAITING) {
                assertThat(second).isNotDone();
                Thread.onSpinWait();
            }
            Digest key = Digest.of(new byte[Digest.SIZE_BYTES]);
            starting.announce(new RunningServer("127.0.0.1", 7443, key, 1));
            HomeServer found = second.get(20, TimeUnit.SECONDS);
            assertThat(found.address().port()).isEqualTo(7443);
            assertThat(found.engine()).isEmpty();
        }
    }
}
