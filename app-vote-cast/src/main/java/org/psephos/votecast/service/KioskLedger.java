package org.psephos.votecast.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.psephos.common.ElectionId;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.ElectionKind;
import org.psephos.election.KioskEvent;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.station.ElectionFollower;
import org.psephos.station.Station;
import org.psephos.tally.Booth;
import org.psephos.tally.ElectionBook;

/// Takes down what happens at the kiosks of this station, in the audit chain of the election: starts and ends, never a
/// press, a choice, a slip or a voter. In a secret election the time is cut to the quarter of an hour, so that it does
/// not stand beside a check-in.
public final class KioskLedger {

    private static final Duration CUT = Duration.ofMinutes(15);

    private final Station station;
    private final Polls polls;
    private final Tasks tasks;

    /// @param polls the election of this station
    /// @param tasks where waiting for the disk is done
    public KioskLedger(Station station, Polls polls, Tasks tasks) {
        this.station = station;
        this.polls = polls;
        this.tasks = tasks;
    }

    /// Takes down the events of one kiosk.
    ///
    /// @param number counts the kiosks of this station from 1
    public BiConsumer<KioskEvent, String> ofKiosk(int number) {
        String kiosk = "kiosk-" + number;
        return (event, outcome) -> polls.current().ifPresent(poll -> {
            Instant at = time(poll, station.tools().time().now());
            tasks.start(() -> take(poll.id(), kiosk, event, outcome, at));
        });
    }

    private static Instant time(Poll poll, Instant now) {
        return poll.definition().kind() == ElectionKind.OPEN
                ? now
                : Instant.ofEpochMilli(now.toEpochMilli() - now.toEpochMilli() % CUT.toMillis());
    }

    private void take(ElectionId election, String kiosk, KioskEvent event, String outcome, Instant at) {
        if (event == KioskEvent.OPENED) {
            for (int i = interrupted(election, kiosk); i > 0; i--) {
                write(election, kiosk, KioskEvent.SESSION_INTERRUPTED, BallotBox.DONE, at);
            }
        }
        write(election, kiosk, event, outcome, at);
    }

    /// Sessions that were begun here and never ended: the machine or the program stopped.
    private int interrupted(ElectionId election, String kiosk) {
        return station.elections()
                .election(election)
                .filter(ElectionFollower::isCurrent)
                .map(follower -> inUse(follower.ask(ElectionBook::booths), kiosk))
                .orElse(0);
    }

    private int inUse(List<Booth> booths, String kiosk) {
        return booths.stream()
                .filter(booth -> booth.station().equals(station.identity().station())
                        && booth.kiosk().equals(kiosk))
                .mapToInt(Booth::inUse)
                .sum();
    }

    private void write(ElectionId election, String kiosk, KioskEvent event, String outcome, Instant at) {
        Json.Obj body = Json.Obj.EMPTY
                .with("event", event.text())
                .with("station", station.identity().station().toString())
                .with("subject", kiosk)
                .with("outcome", outcome);
        Optional<ElectionFollower> follower = station.elections().election(election);
        follower.ifPresent(known -> {
            Origin origin = known.origin(ChainKind.AUDIT);
            station.records()
                    .byStation(origin, RecordKind.AUDIT_EVENT, body, at)
                    .then(station.records()::queue)
                    .match(queued -> {}, problems -> {
                        throw new IllegalStateException("an event of a kiosk was not kept: "
                                + problems.getFirst().code());
                    });
        });
    }
}
