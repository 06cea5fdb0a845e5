package org.psephos.voterentry.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.psephos.client.BulkSend;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.station.RecordMaker;

/// Signs versions and brings them past the outbox.
final class BulkRecords implements Records.Bulk {

    private final BulkSend road;
    private final Function<Records.RollEntry, Outcome<RecordMaker.Made>> signing;

    /// @param road closed with this
    /// @param signing makes the record of a version
    BulkRecords(BulkSend road, Function<Records.RollEntry, Outcome<RecordMaker.Made>> signing) {
        this.road = road;
        this.signing = signing;
    }

    /// Versions under way; the list is complete.
    private record Under(List<RecordId> ids, BulkSend.Batch sent) implements Records.Batch {

        @Override
        public Outcome<Integer> await() {
            return sent.await();
        }
    }

    @Override
    public Outcome<Records.Batch> send(List<Records.RollEntry> entries) {
        List<RecordId> ids = new ArrayList<>(entries.size());
        BulkSend.Batch batch = road.batch();
        for (Records.RollEntry entry : entries) {
            Outcome<RecordMaker.Made> signed = road.unlocked(() -> signing.apply(entry));
            if (signed instanceof Outcome.Refused<RecordMaker.Made> refusal) {
                return Outcome.refused(refusal.problems());
            }
            signed.match(
                    made -> {
                        ids.add(made.id());
                        batch.send(made.put());
                    },
                    problems -> {});
        }
        return Outcome.done(new Under(List.copyOf(ids), batch));
    }

    @Override
    public Observable<Optional<Problem>> waiting() {
        return road.waiting();
    }

    @Override
    public void stop() {
        road.stop();
    }

    @Override
    public void close() {
        road.close();
    }
}
