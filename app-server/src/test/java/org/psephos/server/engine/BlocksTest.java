package org.psephos.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.OperatorId;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.ledger.Scribe;
import org.psephos.site.Role;
import org.psephos.site.SiteBodies;
import org.psephos.wire.command.Topic;

/// A block is what a checkpoint adds: with two records per block and no clock, one record makes none and two make one.
class BlocksTest {

    private static final Chance CHANCE = Chance.seeded(19);
    private static final IdSource IDS = IdSource.from(CHANCE);

    @TempDir
    Path data;

    @Test
    void aBlockIsSealedAfterItsRecordsAndNotBefore() throws InterruptedException {
        EngineOptions options = EngineOptions.local(data).blocksOf(2).checkpointing(Duration.ofDays(36_500));
        try (Engine engine = new Engine(options)) {
            engine.start().orThrow();
            BlockingQueue<Json.Obj> blocks = new LinkedBlockingQueue<>();
            engine.feed().follow(Topic.BLOCKS, -1, event -> {
                if (event.body().text("origin").endsWith("/accounts")) {
                    blocks.add(event.body());
                }
                return true;
            });
            write(engine, 3);
            Json.Obj first = next(blocks);
            assertThat(first.integer("records")).isEqualTo(2);
            assertThat(first.integer("number")).isEqualTo(1);
            assertThat(first.text("root")).hasSize(64);
            assertThat(blocks).as("one record more makes no block").isEmpty();
            write(engine, 1);
            assertThat(next(blocks).integer("size")).isEqualTo(5);
        }
    }

    private static Json.Obj next(BlockingQueue<Json.Obj> blocks) throws InterruptedException {
        return Optional.ofNullable(blocks.poll(5, TimeUnit.SECONDS)).orElseThrow();
    }

    private static void write(Engine engine, int records) {
        Scribe scribe = engine.ledger().scribe();
        for (int i = 0; i < records; i++) {
            Json.Obj body = SiteBodies.accountAdd(
                    new OperatorId(IDS.next()), SigningKey.generate(CHANCE).publicKey(), Set.of(Role.CLERK));
            scribe.write(ChainKind.ACCOUNTS, RecordKind.ACCOUNT_ADD, body, scribe.itself())
                    .orThrow();
        }
    }
}
