package org.psephos.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.psephos.chain.Genesis;
import org.psephos.chain.NoteKey;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// Makes chains and records for tests, the same ones for the same seed.
public final class ChainFixture {

    public static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    public final Chance chance;
    public final IdSource ids;
    public final SigningKey log;
    public final SigningKey station;
    public final SiteId site;
    public final OperatorId oper;
    public final Origin origin;

    public ChainFixture(long seed) {
        chance = Chance.seeded(seed);
        ids = IdSource.from(chance);
        log = SigningKey.generate(chance);
        station = SigningKey.generate(chance);
        site = new SiteId(ids.next());
        oper = new OperatorId(ids.next());
        origin = Origin.ofSite("town.example", ChainKind.AUDIT);
    }

    public SignedRecord genesis(int powBits) {
        return Genesis.record(
                origin,
                powBits,
                NoteKey.ofLog(origin.text(), log.publicKey()),
                site,
                new RecordId(ids.next()),
                NOON,
                oper);
    }

    public RecordContent content(int number) {
        Json.Obj body = Json.Obj.EMPTY
                .with("event", "test.event")
                .with("subject", "number " + number + " Zoë 李")
                .with("outcome", "ok");
        return RecordContent.of(
                origin, new RecordId(ids.next()), NOON.plusMillis(number), RecordKind.AUDIT_EVENT, oper, site, body);
    }

    public SignedRecord record(int number) {
        return SignedRecord.sign(content(number), station);
    }

    public static ChainSettings settings() {
        return new ChainSettings(Time.system(), Limits.STANDARD, Duration.ofMillis(10), FreeSpace.endless());
    }

    public ChainStore create(Path folder, int powBits) {
        return ChainStore.create(folder.resolve("chain.db"), genesis(powBits), log, settings(), ChainObserver.NONE)
                .orThrow()
                .start();
    }

    public ChainStore reopen(Path folder) {
        return ChainStore.open(folder.resolve("chain.db"), origin, log, settings(), ChainObserver.NONE)
                .orThrow()
                .start();
    }
}
