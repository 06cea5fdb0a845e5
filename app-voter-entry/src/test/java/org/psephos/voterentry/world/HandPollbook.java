package org.psephos.voterentry.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.StationId;
import org.psephos.common.StyleId;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.station.Signatory;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.desk.Balance;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.desk.Visit;

/// A list of one election and the records that change it, in memory.
public final class HandPollbook implements Pollbook, Records {

    private final Map<VoterId, Registration> registrations = new HashMap<>();
    private final Observable<Balance> balance = new Observable<>(Balance.NONE);
    private final List<String> written = new ArrayList<>();
    private final StationId desk;
    private final Time time;
    private Kept kept = Kept.ON_SERVER;
    private Optional<Problem> refusal = Optional.empty();

    /// @param desk the desk that makes the records
    public HandPollbook(StationId desk, Time time) {
        this.desk = desk;
        this.time = time;
    }

    /// Puts a voter on the list.
    public void register(VoterId voter, String place) {
        registrations.put(voter, new Registration.Registered(new PlaceId(place), new StyleId("centre")));
    }

    /// What was written, as `kind voter …`.
    public List<String> written() {
        return written;
    }

    @Override
    public Registration of(VoterId voter) {
        return registrations.getOrDefault(voter, new Registration.Unregistered());
    }

    @Override
    public List<VoterId> doubles() {
        return List.of();
    }

    @Override
    public Observable<Balance> balance() {
        return balance;
    }

    /// Whether the server answers from now on.
    public void answers(Kept next) {
        kept = next;
    }

    /// The server refuses the next record.
    public void refuses(ErrorCode code) {
        refusal = Optional.of(Problem.of(code));
    }

    @Override
    public Outcome<Kept> checkIn(VoterId voter, PlaceId place, Digest slip) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (of(voter) instanceof Registration.Registered(PlaceId home, StyleId style)) {
            registrations.put(
                    voter,
                    new Registration.CheckedIn(
                            home,
                            style,
                            List.of(new Visit(id(), slip, place, desk, new OperatorId(desk.uuid()), time.now()))));
        }
        return wrote("voter.checkin " + voter + " " + place + " " + slip.hex()).map(id -> kept);
    }

    @Override
    public Outcome<Kept> newSlip(VoterId voter, Digest slip, String reason, Signatory by) {
        return wrote("voter.slip " + voter + " " + reason).map(id -> kept);
    }

    @Override
    public Outcome<RecordId> settle(VoterId voter, RecordId checkIn, String reason, Signatory by) {
        return wrote("voter.settle " + voter + " " + checkIn + " " + reason);
    }

    @Override
    public Outcome<RecordId> undo(Visit checkIn, String words, String reason, Signatory first, Signatory second) {
        return wrote("voter.undo " + checkIn.record() + " " + reason);
    }

    @Override
    public Outcome<RecordId> register(List<Enrolment> entries) {
        entries.forEach(
                each -> registrations.put(each.voter(), new Registration.Registered(each.place(), each.style())));
        return wrote("voter.register " + entries.size());
    }

    @Override
    public Outcome<RecordId> move(Enrolment entry, String reason) {
        registrations.put(entry.voter(), new Registration.Registered(entry.place(), entry.style()));
        return wrote("voter.move " + entry.voter() + " " + entry.place() + " " + entry.style());
    }

    @Override
    public Outcome<RecordId> strike(VoterId voter, String reason) {
        registrations.put(voter, new Registration.Struck(reason));
        return wrote("voter.withdraw " + voter + " " + reason);
    }

    @Override
    public Outcome<RecordId> version(RollEntry entry) {
        return wrote("roll.entry " + entry.voter() + " " + entry.rev() + " "
                + entry.action().word());
    }

    @Override
    public Bulk bulk() {
        return new HandRecords().bulk();
    }

    private Outcome<RecordId> wrote(String line) {
        written.add(line);
        return Outcome.done(id());
    }

    private RecordId id() {
        return RecordId.of(String.format("00000000-0000-4000-a000-%012x", written.size()));
    }
}
