package org.psephos.controlpanel.service;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.psephos.common.Observable;
import org.psephos.common.Observable.Subscription;
import org.psephos.common.Outcome;
import org.psephos.station.Station;

/// The names of a site, read again whenever accounts or trust list change. Thread-safe.
public final class StationNames implements AutoCloseable {

    private final Station station;
    private final People people;
    private final Observable<SiteNames> names = new Observable<>(SiteNames.NONE);
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean asking = new AtomicBoolean();
    private Subscription following = () -> {};

    /// @param station the panel's side of the network
    /// @param people who works here
    public StationNames(Station station, People people) {
        this.station = station;
        this.people = people;
    }

    /// Begins to read; returns at once, and does nothing the second time.
    public void start() {
        if (!started.compareAndSet(false, true)) {
            ask();
            return;
        }
        following = station.site().state().subscribe(state -> ask());
    }

    /// The names as they are known now.
    public Observable<SiteNames> names() {
        return names;
    }

    /// Reads the names again; one question at a time is enough.
    public void ask() {
        if (asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("psephos-names").start(this::read);
        }
    }

    private void read() {
        asking.set(false);
        Outcome<List<PersonLine>> listed = people.list();
        listed.match(
                all -> names.set(new SiteNames(station.site().state().get(), all)),
                problems -> names.set(new SiteNames(station.site().state().get(), List.of())));
    }

    @Override
    public void close() {
        following.close();
    }
}
