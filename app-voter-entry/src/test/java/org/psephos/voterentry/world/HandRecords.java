package org.psephos.voterentry.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.station.Signatory;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.desk.Visit;

/// A way out that keeps what goes through it; batches in bulk are answered as a test wishes.
public final class HandRecords implements Records {

    /// Versions that are on the server.
    public final List<RollEntry> versions = new ArrayList<>();

    /// Entries of the election's list, in the order of their records.
    public final List<Enrolment> enrolments = new ArrayList<>();

    /// What becomes of the batch of this number, counted from 0; stored when empty.
    public IntFunction<Optional<Problem>> fate = batch -> Optional.empty();

    /// Why a batch waits.
    public final Observable<Optional<Problem>> waiting = new Observable<>(Optional.empty());

    /// Whether somebody stopped the bulk.
    public boolean stopped;

    private int batches;
    private int records;

    private RecordId next() {
        records++;
        return new RecordId(new UUID(records, records));
    }

    @Override
    public Outcome<Kept> checkIn(VoterId voter, PlaceId place, Digest slip) {
        return Outcome.done(Kept.ON_SERVER);
    }

    @Override
    public Outcome<Kept> newSlip(VoterId voter, Digest slip, String reason, Signatory by) {
        return Outcome.done(Kept.ON_SERVER);
    }

    @Override
    public Outcome<RecordId> settle(VoterId voter, RecordId checkIn, String reason, Signatory by) {
        return Outcome.done(next());
    }

    @Override
    public Outcome<RecordId> undo(Visit checkIn, String words, String reason, Signatory first, Signatory second) {
        return Outcome.done(next());
    }

    @Override
    public Outcome<RecordId> register(List<Enrolment> entries) {
        enrolments.addAll(entries);
        return Outcome.done(next());
    }

    @Override
    public Outcome<RecordId> move(Enrolment entry, String reason) {
        enrolments.add(entry);
        return Outcome.done(next());
    }

    @Override
    public Outcome<RecordId> strike(VoterId voter, String reason) {
        return Outcome.done(next());
    }

    @Override
    public Outcome<RecordId> version(RollEntry entry) {
        versions.add(entry);
        return Outcome.done(next());
    }

    @Override
    public Bulk bulk() {
        return new Bulk() {
            @Override
            public Outcome<Batch> send(List<RollEntry> entries) {
                List<RecordId> ids = entries.stream().map(entry -> next()).toList();
                return Outcome.done(new Sent(ids, List.copyOf(entries)));
            }

            @Override
            public Observable<Optional<Problem>> waiting() {
                return waiting;
            }

            @Override
            public void stop() {
                stopped = true;
            }

            @Override
            public void close() {
                waiting.set(Optional.empty());
            }
        };
    }

    private final class Sent implements Batch {
        private final List<RecordId> ids;
        private final List<RollEntry> entries;

        Sent(List<RecordId> ids, List<RollEntry> entries) {
            this.ids = ids;
            this.entries = entries;
        }

        @Override
        public List<RecordId> ids() {
            return ids;
        }

        @Override
        public Outcome<Integer> await() {
            Optional<Problem> refusal = fate.apply(batches++);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            versions.addAll(entries);
            return Outcome.done(entries.size());
        }
    }
}
