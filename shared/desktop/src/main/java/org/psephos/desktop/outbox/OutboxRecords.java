package org.psephos.desktop.outbox;

import java.util.List;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.common.Observable;
import org.psephos.common.RecordId;

/// The records of this station on their way to the server, as the list shows them.
public interface OutboxRecords {

    /// How many stand where, now and at each change.
    Observable<OutboxItem.Summary> summary();

    /// Those that are not on the server, oldest first.
    List<OutboxItem> pending();

    /// Those that were accepted last, oldest first.
    List<OutboxItem> accepted();

    /// Tries a refused record again.
    void again(RecordId id);

    /// The station's outbox.
    static OutboxRecords of(Outbox outbox) {
        return new OutboxRecords() {
            @Override
            public Observable<OutboxItem.Summary> summary() {
                return outbox.summary();
            }

            @Override
            public List<OutboxItem> pending() {
                return outbox.pending();
            }

            @Override
            public List<OutboxItem> accepted() {
                return outbox.accepted();
            }

            @Override
            public void again(RecordId id) {
                outbox.again(id);
            }
        };
    }
}
