package org.psephos.voterentry.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.psephos.common.Observable;
import org.psephos.desktop.part.State;
import org.psephos.desktop.shell.FrameElection;
import org.psephos.desktop.shell.StationSign;
import org.psephos.desktop.station.StaffApp;
import org.psephos.election.Election;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.desk.Standing;

/// What the frame says of the desk and its election, and the counts beside the pages' names; until closed.
final class DeskFrame implements AutoCloseable {

    private final StaffApp app;
    private final DeskWork work;
    private final Say say;
    private final ReadOnlyStringWrapper voters = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doubles = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final List<Observable.Subscription> watches = new ArrayList<>();
    private final Subscription words;

    DeskFrame(StaffApp app, DeskWork work, Say say) {
        this.app = app;
        this.work = work;
        this.say = say;
        watches.add(app.tasks().watch(work.roll().size(), size -> voters.set(say.number(size))));
        watches.add(
                app.tasks().watch(work.pollbook().balance(), balance -> doubles.set(say.number(balance.doubles()))));
        watches.add(app.tasks()
                .watch(app.station().outbox().summary(), now -> waiting.set(say.number(now.queued() + now.refused()))));
        watches.add(app.tasks().watch(work.room().now(), this::election));
        this.words = app.words()
                .textsProperty()
                .subscribe(() -> election(work.room().now().get()));
    }

    private void election(ElectionNow now) {
        Election election = now.definition();
        String when = say.words()
                .get(
                        "frame.when",
                        Map.of(
                                "day", say.date(election.day()),
                                "from", say.clockOf(election.polls().opens().toLocalTime()),
                                "to", say.clockOf(election.polls().closes().toLocalTime())));
        app.around()
                .electionProperty()
                .set(
                        say.title().isEmpty()
                                ? FrameElection.NONE
                                : new FrameElection(say.title(), when, election.kind(), false));
        app.around().ballotProperty().set(now.fingerprint());
        app.around()
                .station()
                .setAll(
                        place(),
                        new StationSign(
                                "desk", "monitor", say.names().desk(work.desk().station()), State.IDLE));
    }

    private StationSign place() {
        return switch (work.standing()) {
            case Standing.Open _ ->
                new StationSign("place", "map-pin", say.words().get("place.missing"), State.WARN);
            case Standing known -> new StationSign("place", "map-pin", say.place(known.place()), State.IDLE);
        };
    }

    /// How many voters the roll has.
    ReadOnlyStringProperty voters() {
        return voters.getReadOnlyProperty();
    }

    /// How many came twice.
    ReadOnlyStringProperty doubles() {
        return doubles.getReadOnlyProperty();
    }

    /// How many records have not reached the server.
    ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public void close() {
        watches.forEach(Observable.Subscription::close);
        words.unsubscribe();
    }
}
