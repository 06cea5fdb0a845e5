package org.psephos.server.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.Time;
import org.psephos.record.Origin;

class ReplicatorTest {

    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final class Told implements ReplicationEvents {

        @Override
        public void reached(Origin origin, long from, long to) {
            told.add("reached " + to);
        }

        @Override
        public void failed(Throwable cause) {
            told.add("failed " + cause.getMessage());
        }
    }

    @Test
    void aMistakeInAPullIsToldAndTheCopyingGoesOn() throws InterruptedException {
        try (SourceChain source = new SourceChain(folder.resolve("source.db"), 3)) {
            AtomicInteger left = new AtomicInteger(2);
            source.onTile = bytes -> {
                if (left.getAndDecrement() > 0) {
                    throw new IllegalStateException("a mistake");
                }
                return bytes;
            };
            Replicator replicator =
                    new Replicator(source, folder.resolve("copies"), new Told(), Time.system(), Chance.seeded(1));
            try (replicator) {
                replicator.start();
                assertThat(next()).isEqualTo("failed a mistake");
                assertThat(next()).isEqualTo("failed a mistake");
                assertThat(next()).isEqualTo("reached 1");
                while (replicator.states().getFirst().state() != CopyState.State.CURRENT) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }
}
