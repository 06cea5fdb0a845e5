package org.psephos.controlpanel.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.psephos.client.ChainFeed;
import org.psephos.client.LinkState;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.OperatorId;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.station.Station;
import org.psephos.wire.command.RecordCommand;

/// The audit chain as the panel's station reads it: from the newest [#KEPT] records on. Thread-safe.
public final class StationAuditTrail implements AuditTrail, AutoCloseable {

    /// Events kept in memory.
    static final int KEPT = 20_000;

    private static final String SIGNED_IN = "account.signed-in";

    private final Station station;
    private final Deque<AuditLine> lines = new ArrayDeque<>();
    private final List<Consumer<AuditLine>> followers = new CopyOnWriteArrayList<>();
    private final Map<OperatorId, Instant> seen = new HashMap<>();
    private final Observable<Reach> reach = new Observable<>(new Reach(0, 0));
    private final Observable<Map<OperatorId, Instant>> lastSignIns = new Observable<>(Map.of());
    private Subscription connection = () -> {};
    private Optional<ChainFeed> feed = Optional.empty();
    private boolean started;
    private boolean closed;

    /// @param station the panel's side of the network
    public StationAuditTrail(Station station) {
        this.station = station;
    }

    /// Begins to read, when somebody is signed in; returns at once, and does nothing the second time.
    public synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        connection = station.link().state().subscribe(now -> {
            if (now instanceof LinkState.Connected(var welcome, var _)) {
                Origin origin = Origin.ofSite(welcome.domain(), ChainKind.AUDIT);
                Thread.ofVirtual().name("psephos-audit-trail").start(() -> begin(origin));
            }
        });
    }

    private void begin(Origin origin) {
        station.session()
                .call(new RecordCommand.Count(origin.text()))
                .match(size -> begin(origin, Math.max(0, size.size() - KEPT)), problems -> {});
    }

    private synchronized void begin(Origin origin, long from) {
        if (closed || feed.isPresent()) {
            return;
        }
        reach.set(new Reach(from, from));
        ChainFeed made = new ChainFeed(
                station.link(),
                station.session(),
                origin,
                from,
                this::take,
                station.tools().time());
        feed = Optional.of(made);
        made.start();
    }

    private synchronized void take(Entry entry) {
        reach.set(new Reach(reach.get().first(), entry.seq() + 1));
        AuditLine.of(entry).ifPresent(line -> {
            lines.addLast(line);
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
            line.account().filter(who -> line.event().equals(SIGNED_IN)).ifPresent(who -> {
                seen.put(who, line.time());
                lastSignIns.set(Map.copyOf(seen));
            });
            followers.forEach(follower -> follower.accept(line));
        });
    }

    @Override
    public synchronized Subscription follow(Consumer<AuditLine> follower) {
        new ArrayList<>(lines).forEach(follower);
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    @Override
    public Observable<Reach> reach() {
        return reach;
    }

    @Override
    public Observable<Map<OperatorId, Instant>> lastSignIns() {
        return lastSignIns;
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.close();
        feed.ifPresent(ChainFeed::close);
    }
}
