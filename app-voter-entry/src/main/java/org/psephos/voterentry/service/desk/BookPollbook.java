package org.psephos.voterentry.service.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.json.Json;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.tally.Authority;
import org.psephos.tally.BallotsState;
import org.psephos.tally.Blobs;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.Statement;
import org.psephos.tally.VoidReason;
import org.psephos.tally.VoterState;
import org.psephos.voterentry.service.Desk;

/// The list of one election, folded from the records of its ballots and voters chains and from what this desk has
/// queued. A record counts once however often it comes. The votes chain is not read here: a desk need not know who has
/// voted.
///
/// The desk trusts the judgement of its server, whose key is pinned: signatures are checked there, and again by every
/// verifier. Thread-safe.
public final class BookPollbook implements Pollbook {

    private static final Authority SERVER_JUDGED = new Authority() {
        @Override
        public boolean admits(SignedRecord record) {
            return true;
        }

        @Override
        public Optional<OperatorId> official(SignedRecord record) {
            return Optional.of(record.content().oper());
        }
    };

    private final Desk desk;
    private final Time time;
    private final ElectionBook book;
    private final Map<VoterId, Registration> registrations = new HashMap<>();
    private final Map<VoterId, Map<RecordId, Visit>> visits = new LinkedHashMap<>();
    private final Set<RecordId> newSlips = new HashSet<>();
    private final Set<VoterId> open = new HashSet<>();
    private final Observable<Balance> balance = new Observable<>(Balance.NONE);
    private final Observable<BallotsState> ballots = new Observable<>(BallotsState.EMPTY);

    /// @param blobs definitions that were too long for an entry
    public BookPollbook(ElectionId election, Desk desk, Blobs blobs, Time time) {
        this.desk = desk;
        this.time = time;
        this.book = new ElectionBook(election, SERVER_JUDGED, blobs);
    }

    /// Takes a record: of the server's chains, or one that this desk has queued.
    public void take(SignedRecord record) {
        boolean aboutVoters = false;
        synchronized (this) {
            book.add(record);
            RecordContent content = record.content();
            for (VoterId voter : voters(content)) {
                aboutVoters = true;
                remember(content, voter);
                refresh(voter);
            }
            if (!aboutVoters) {
                List.copyOf(registrations.keySet()).forEach(this::refresh);
            }
        }
        if (!aboutVoters) {
            ballots.set(state());
        }
        count();
    }

    private synchronized BallotsState state() {
        return book.ballots();
    }

    private static List<VoterId> voters(RecordContent content) {
        List<VoterId> voters = new ArrayList<>();
        if (content.is(RecordKind.VOTER_REGISTER)) {
            content.body().objects("entries").forEach(entry -> voters.add(VoterId.of(entry.text("voter"))));
        } else if (content.is(RecordKind.VOTER_CHECKIN)
                || content.is(RecordKind.VOTER_SLIP)
                || content.is(RecordKind.VOTER_WITHDRAW)) {
            voters.add(VoterId.of(content.body().text("voter")));
        }
        return voters;
    }

    private void remember(RecordContent content, VoterId voter) {
        if (content.is(RecordKind.VOTER_CHECKIN)) {
            Json.Obj body = content.body();
            visits.computeIfAbsent(voter, ignored -> new LinkedHashMap<>())
                    .put(
                            content.id(),
                            new Visit(
                                    content.id(),
                                    new PlaceId(body.text("place")),
                                    StationId.of(body.text("desk")),
                                    content.oper(),
                                    content.time()));
        } else if (content.is(RecordKind.VOTER_SLIP)) {
            newSlips.add(content.id());
        }
    }

    private void refresh(VoterId voter) {
        VoterState state = book.voter(voter);
        Registration now =
                switch (state.standing()) {
                    case UNKNOWN -> new Registration.Unregistered();
                    case WITHDRAWN -> new Registration.Struck("");
                    case REGISTERED ->
                        state.enrolment()
                                .<Registration>map(entry -> new Registration.Registered(entry.place(), entry.style()))
                                .orElseGet(Registration.Unregistered::new);
                    case CHECKED_IN, VOTED -> checkedIn(state);
                };
        registrations.put(voter, now);
    }

    private Registration checkedIn(VoterState state) {
        Statement.Enrolment entry = state.enrolment().orElseThrow();
        Map<RecordId, Visit> known = visits.getOrDefault(state.voter(), Map.of());
        List<Visit> all = new ArrayList<>();
        state.checkIn().map(in -> known.get(in.stamp().id())).ifPresent(all::add);
        state.exceptions().stream()
                .filter(each -> each.reason() == VoidReason.CHECKED_IN_TWICE)
                .flatMap(each -> Optional.ofNullable(known.get(each.record())).stream())
                .forEach(all::add);
        return all.isEmpty()
                ? new Registration.Registered(entry.place(), entry.style())
                : new Registration.CheckedIn(entry.place(), entry.style(), all);
    }

    /// A slip is on the screen of this desk, or out of hand.
    public void slip(VoterId voter, SlipPlace place) {
        synchronized (this) {
            if (place == SlipPlace.ON_SCREEN) {
                open.add(voter);
            } else {
                open.remove(voter);
            }
        }
        count();
    }

    /// Where a slip is.
    public enum SlipPlace {
        /// Shown, not handed out.
        ON_SCREEN,
        /// Handed out.
        OUT_OF_HAND
    }

    private void count() {
        balance.set(counted());
    }

    private synchronized Balance counted() {
        int atDesk = 0;
        int atPlace = 0;
        int everywhere = 0;
        int registered = 0;
        int doubles = 0;
        for (Registration each : registrations.values()) {
            boolean listed = each instanceof Registration.Registered || each instanceof Registration.CheckedIn;
            registered += listed ? 1 : 0;
            if (each instanceof Registration.CheckedIn in) {
                everywhere++;
                atPlace += in.first().place().equals(desk.place()) ? 1 : 0;
                atDesk += in.first().desk().equals(desk.station()) ? 1 : 0;
                doubles += in.visits().size() > 1 ? 1 : 0;
            }
        }
        return new Balance(
                atDesk,
                atPlace,
                everywhere,
                registered,
                atPlace - open.size(),
                open.size(),
                newSlips.size(),
                doubles,
                time.now());
    }

    /// Where the definition stands; changes with each record of its life.
    public Observable<BallotsState> ballots() {
        return ballots;
    }

    @Override
    public synchronized Registration of(VoterId voter) {
        return registrations.getOrDefault(voter, new Registration.Unregistered());
    }

    @Override
    public synchronized List<VoterId> doubles() {
        return visits.keySet().stream()
                .filter(voter -> of(voter) instanceof Registration.CheckedIn in
                        && in.visits().size() > 1)
                .toList();
    }

    @Override
    public Observable<Balance> balance() {
        return balance;
    }
}
