package org.psephos.votecast.service;

import org.psephos.client.OutboxItem;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.station.RecordMaker;
import org.psephos.station.Station;
import org.psephos.wire.command.RecordCommand;

/// Votes leave through the station's key and its durable, encrypted outbox.
public final class StationRoad implements VoteRoad {

    private final Station station;

    /// @param station of this app
    public StationRoad(Station station) {
        this.station = station;
    }

    @Override
    public Outcome<SignedRecord> sign(ElectionId election, Json.Obj body) {
        return station.records()
                .domain()
                .map(domain -> Origin.ofElection(domain, election, ChainKind.VOTES))
                .then(origin -> station.records().byStation(origin, RecordKind.VOTE_CAST, body))
                .map(RecordMaker.Made::record);
    }

    @Override
    public Outcome<Observable<Standing>> queue(SignedRecord vote) {
        return station.outbox().put(RecordCommand.Put.of(vote.json())).map(this::follow);
    }

    private Observable<Standing> follow(OutboxItem item) {
        Observable<Standing> standing = new Observable<>(of(item.state()));
        var _ = station.outbox().settled(item.id()).thenAccept(settled -> standing.set(of(settled.state())));
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
