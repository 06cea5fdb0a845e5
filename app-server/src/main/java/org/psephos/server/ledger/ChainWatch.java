package org.psephos.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.RecordTime;
import org.psephos.record.SignedRecord;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.ChainObserver;
import org.psephos.store.StoreException;
import org.psephos.store.StoredCheckpoint;
import org.psephos.wire.command.Topic;

/// Stands beside one chain's writer: lets its judge speak before a record enters, and tells log and followers after.
final class ChainWatch implements ChainObserver {

    private final Origin origin;
    private final Judge judge;
    private final EventLog log;
    private final Feed feed;
    private final Tidings tidings;
    private final Time time;
    private final AtomicLong blocks;
    private long signedSize;

    /// What the hub wants to hear.
    interface Tidings {

        /// Records are on stable storage.
        void stored(Origin origin, List<Entry> entries);

        /// The disk failed; the server should end.
        void failed(Origin origin, Throwable cause);
    }

    ChainWatch(Origin origin, Judge judge, EventLog log, Feed feed, Tidings tidings, Time time) {
        this.origin = origin;
        this.judge = judge;
        this.log = log;
        this.feed = feed;
        this.tidings = tidings;
        this.time = time;
        this.blocks = new AtomicLong();
    }

    /// Where the chain stood when it was opened.
    void startsAt(long blockCount, long signed) {
        blocks.set(blockCount);
        signedSize = signed;
    }

    /// How many blocks are sealed.
    long blockCount() {
        return blocks.get();
    }

    @Override
    public Optional<Problem> judge(SignedRecord record) {
        try {
            return judge.admit(record);
        } catch (JsonException e) { // nothing was taken in: every judge reads before it keeps
            return Optional.of(
                    Problem.of(ErrorCode.RECORD_BODY, "member", "body").with("reason", "is not of its kind"));
        }
    }

    @Override
    public void committed(List<Entry> entries) {
        for (Entry entry : entries) {
            log.write(
                    LogEvent.RECORD_ACCEPTED,
                    Map.of(
                            "origin",
                            origin,
                            "seq",
                            entry.seq(),
                            "kind",
                            entry.content().kindText()));
            feed.publish(Topic.RECORDS, plain(entry));
            if (entry.content().is(RecordKind.ROLL_ENTRY)) {
                feed.publish(Topic.ROLL, rollVersion(entry));
            }
        }
        tidings.stored(origin, entries);
    }

    @Override
    public void checkpointed(StoredCheckpoint checkpoint) {
        long size = checkpoint.head().size();
        long number = blocks.getAndIncrement();
        long records = size - signedSize;
        signedSize = size;
        log.write(LogEvent.BLOCK_SEALED, Map.of("origin", origin, "number", number, "size", size, "records", records));
        feed.publish(
                Topic.BLOCKS,
                Json.Obj.EMPTY
                        .with("origin", origin.text())
                        .with("number", number)
                        .with("size", size)
                        .with("root", checkpoint.head().root().hex())
                        .with("records", records)
                        .with("time", time.now().toString()));
        feed.publish(Topic.HINT, Json.Obj.EMPTY.with("origin", origin.text()).with("size", size));
    }

    @Override
    public void failed(Throwable cause) {
        String said = cause instanceof StoreException ? String.valueOf(cause.getMessage()) : "";
        log.write(
                LogEvent.CHAIN_STOPPED,
                Map.of("origin", origin, "cause", cause.getClass().getSimpleName(), "code", said));
        tidings.failed(origin, cause);
    }

    /// The record as the live view shows it: without hashes and signatures.
    private static Json.Obj plain(Entry entry) {
        RecordContent content = entry.content();
        return Json.Obj.EMPTY
                .with("origin", content.origin().text())
                .with("seq", entry.seq())
                .with("id", content.id().toString())
                .with("time", RecordTime.text(content.time()))
                .with("kind", content.kindText())
                .with("oper", content.oper().toString())
                .with("host", content.host().toString())
                .with("body", content.body());
    }

    private static Json.Obj rollVersion(Entry entry) {
        Json.Obj body = entry.content().body();
        return Json.Obj.EMPTY
                .with("seq", entry.seq())
                .with("record", entry.content().id().toString())
                .with("voter", body.text("voter"))
                .with("rev", body.integer("rev"))
                .with("action", body.text("action"));
    }
}
