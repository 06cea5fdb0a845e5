package org.psephos.server.trial;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.record.SignedRecord;
import org.psephos.wire.command.RecordCommand;

/// A client that writes record after record, two dozen a second, keeps what was acknowledged, and sends what it is
/// not sure of again after each reconnection, until it is told to stop. Eight of them are a busy day of hundreds of
/// desks and leave a machine of two cores the time to copy beside them.
final class Writer {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PACE = Duration.ofMillis(40);

    private final TrialSite site;
    private final Map<RecordId, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile String fault = "";
    private volatile boolean writing;

    /// What the server said about a record.
    record Acknowledged(long seq, Digest leaf) {}

    Writer(TrialSite site) {
        this.site = site;
        this.thread = Thread.ofPlatform().name("trial-writer").daemon().unstarted(this::run);
    }

    Writer start() {
        thread.start();
        return this;
    }

    private void run() {
        TrialClient client = null;
        SignedRecord unsure = site.record();
        while (!stopping || client != null) {
            if (client == null) {
                client = connect();
                continue;
            }
            switch (client.put(unsure).join()) {
                case Outcome.Done<RecordCommand.Stored>(RecordCommand.Stored stored) -> {
                    acknowledged(unsure, stored);
                    writing = true;
                    if (stopping) {
                        client.close();
                        return;
                    }
                    unsure = site.record();
                    Time.system().await(PACE);
                }
                case Outcome.Refused<RecordCommand.Stored> refused -> {
                    writing = false;
                    ErrorCode code = refused.problem().code();
                    if (code != ErrorCode.WIRE_BUSY) {
                        if (!code.area().equals("wire") && code != ErrorCode.LEDGER_IO) {
                            fault = refused.problem().toString();
                        }
                        client.close();
                        client = null;
                    }
                }
            }
        }
    }

    private void acknowledged(SignedRecord record, RecordCommand.Stored stored) {
        Acknowledged before = acknowledged.putIfAbsent(record.id(), new Acknowledged(stored.seq(), stored.leaf()));
        if (before != null && before.seq() != stored.seq()) {
            fault = "record " + record.id() + " was acknowledged at two places";
        }
    }

    private @Nullable TrialClient connect() {
        try {
            return site.signIn();
        } catch (IllegalStateException e) {
            Time.system().await(PAUSE);
            return null;
        }
    }

    /// Whether the last request was answered.
    boolean isWriting() {
        return writing;
    }

    /// The last record is resolved; then the thread ends.
    void stop() {
        stopping = true;
    }

    boolean hasEnded() {
        return !thread.isAlive();
    }

    Map<RecordId, Acknowledged> acknowledged() {
        return acknowledged;
    }

    /// What went wrong besides the kills.
    Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }
}
