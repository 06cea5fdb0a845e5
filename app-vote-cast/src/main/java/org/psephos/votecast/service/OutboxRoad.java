package org.psephos.votecast.service;

import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.record.SignedRecord;
import org.psephos.wire.command.RecordCommand;

/// Votes leave through the station's durable, encrypted outbox.
public final class OutboxRoad implements VoteRoad {

    private final Outbox outbox;

    /// @param outbox of this station
    public OutboxRoad(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Outcome<Observable<Standing>> queue(SignedRecord vote) {
        return outbox.put(RecordCommand.Put.of(vote.json())).map(this::follow);
    }

    private Observable<Standing> follow(OutboxItem item) {
        Observable<Standing> standing = new Observable<>(of(item.state()));
        var _ = outbox.settled(item.id()).thenAccept(settled -> standing.set(of(settled.state())));
        return standing;
    }

    private static Standing of(OutboxItem.State state) {
        return switch (state) {
            case OutboxItem.State.Queued _ -> new Standing.Kept();
            case OutboxItem.State.OnServer _ -> new Standing.InBox();
            case OutboxItem.State.Refused(var problem) -> new Standing.Refused(problem);
        };
    }
}
