package org.psephos.voterentry.service.desk;

import java.util.ArrayList;
import java.util.List;
import org.psephos.common.Observable;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionFollower;
import org.psephos.tally.Attendance;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.Statement;
import org.psephos.tally.VoterState;
import org.psephos.voterentry.service.Desk;

/// The list of one election as the station follows it: by the folds of the count, with what this desk has queued. The
/// votes chain is not followed here: a desk need not know who has voted.
public final class FollowedPollbook implements Pollbook, AutoCloseable {

    private final ElectionFollower election;
    private final Desk desk;
    private final Time time;
    private final Observable<Balance> balance = new Observable<>(Balance.NONE);
    private final Observable.Subscription following;

    /// Begins to follow the voters of the election.
    public FollowedPollbook(ElectionFollower election, Desk desk, Time time) {
        this.election = election;
        this.desk = desk;
        this.time = time;
        this.following = election.changes().subscribe(count -> balance.set(counted()));
        election.follow(ChainKind.VOTERS);
    }

    private Balance counted() {
        Attendance now = election.ask(ElectionBook::attendance);
        return new Balance(
                now.at(desk.station()),
                now.at(desk.place()),
                now.checkedIn(),
                now.registered(),
                0,
                now.newSlips(),
                now.doubles(),
                time.now());
    }

    @Override
    public Registration of(VoterId voter) {
        return registration(election.ask(book -> book.voter(voter)));
    }

    @Override
    public List<VoterId> doubles() {
        return election.ask(ElectionBook::doubles).stream()
                .map(VoterState::voter)
                .toList();
    }

    @Override
    public Observable<Balance> balance() {
        return balance;
    }

    private static Registration registration(VoterState state) {
        return switch (state.standing()) {
            case UNKNOWN -> new Registration.Unregistered();
            case WITHDRAWN -> new Registration.Struck("");
            case REGISTERED, CHECKED_IN, VOTED ->
                state.enrolment().map(entry -> listed(entry, state)).orElseGet(Registration.Unregistered::new);
        };
    }

    private static Registration listed(Statement.Enrolment entry, VoterState state) {
        List<Visit> visits = new ArrayList<>();
        state.checkIn().map(Visit::of).ifPresent(visits::add);
        state.doubles().stream().map(Visit::of).forEach(visits::add);
        return visits.isEmpty()
                ? new Registration.Registered(entry.place(), entry.style())
                : new Registration.CheckedIn(entry.place(), entry.style(), visits);
    }

    @Override
    public void close() {
        following.close();
    }
}
