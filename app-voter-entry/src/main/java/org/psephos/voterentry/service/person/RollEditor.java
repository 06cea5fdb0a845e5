package org.psephos.voterentry.service.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.roll.LineOutcome;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Records;

/// Adds, changes and withdraws voters. Nothing is ever overwritten: each act is a version that names the former one.
///
/// Thread-safe; calls may wait for the disk, never for the network.
public final class RollEditor {

    private final Records records;
    private final ElectionRoom room;
    private final Roll roll;
    private final IdSource ids;

    /// @param ids where new voter UUIDs come from
    public RollEditor(Records records, ElectionRoom room, Roll roll, IdSource ids) {
        this.records = records;
        this.room = room;
        this.roll = roll;
        this.ids = ids;
    }

    /// An id for a voter who is about to be entered.
    public VoterId newVoter() {
        return new VoterId(ids.next());
    }

    /// Enters a voter, and puts the voter on the list of this election while its state allows it.
    ///
    /// @param sheet checked before
    public Outcome<VoterId> add(VoterId voter, Person sheet) {
        Records.RollEntry entry = new Records.RollEntry(voter, 1, Records.Action.ADD, List.of(), "", sheet.json());
        return records.version(entry)
                .then(made -> enrol(enrolment(voter, made, sheet).stream().toList()))
                .map(done -> voter);
    }

    /// Saves lines of an import: a version each, and for new voters an entry on the list of this election while its
    /// state allows it. Sent in bulk, past the outbox: an import that is cut off is done again from the file.
    public Outcome<Integer> load(List<LineOutcome> lines) {
        List<Records.RollEntry> entries = new ArrayList<>();
        List<Person> fresh = new ArrayList<>();
        List<VoterId> voters = new ArrayList<>();
        for (LineOutcome line : lines) {
            switch (line) {
                case LineOutcome.New made -> {
                    VoterId voter = newVoter();
                    voters.add(voter);
                    fresh.add(made.person());
                    entries.add(new Records.RollEntry(
                            voter,
                            1,
                            Records.Action.ADD,
                            List.of(),
                            "",
                            made.person().json()));
                }
                case LineOutcome.Changed changed ->
                    roll.voter(changed.voter())
                            .ifPresent(voter -> entries.add(entry(voter, Records.Action.CHANGE, "", changed.person())));
                case LineOutcome.Same same -> {}
                case LineOutcome.Refused refused -> {}
            }
        }
        return records.bulk(entries)
                .then(ids -> enrol(voters, fresh, entries, ids))
                .map(done -> entries.size());
    }

    private Outcome<RecordId> enrol(
            List<VoterId> voters, List<Person> fresh, List<Records.RollEntry> entries, List<RecordId> ids) {
        List<Records.Enrolment> enrolments = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).rev() == 1) {
                Person person = fresh.get(next);
                enrolment(voters.get(next), ids.get(i), person).ifPresent(enrolments::add);
                next++;
            }
        }
        return enrol(enrolments);
    }

    private Outcome<RecordId> enrol(List<Records.Enrolment> enrolments) {
        Outcome<RecordId> last = Outcome.done(new RecordId(ids.next()));
        for (int from = 0; from < enrolments.size() && last.isDone(); from += Records.ENROLMENTS_MAX) {
            int to = Math.min(enrolments.size(), from + Records.ENROLMENTS_MAX);
            last = records.register(enrolments.subList(from, to));
        }
        return last;
    }

    private Optional<Records.Enrolment> enrolment(VoterId voter, RecordId entry, Person person) {
        boolean possible =
                room.refusesRegistration().isEmpty() && person.has(PersonField.PLACE) && person.has(PersonField.STYLE);
        return possible
                ? Optional.of(new Records.Enrolment(
                        voter,
                        entry,
                        new StyleId(person.get(PersonField.STYLE)),
                        new PlaceId(person.get(PersonField.PLACE))))
                : Optional.empty();
    }

    /// Puts voters on the list of this election; those without a place and a style stay outside.
    ///
    /// @return how many were put on it
    public Outcome<Integer> list(List<RollVoter> voters) {
        List<Records.Enrolment> enrolments = new ArrayList<>();
        for (RollVoter voter : voters) {
            enrolment(voter.id(), voter.current().record(), voter.sheet()).ifPresent(enrolments::add);
        }
        return enrol(enrolments).map(done -> enrolments.size());
    }

    /// A new version of a voter.
    ///
    /// @param sheet checked before
    public Outcome<VoterId> change(RollVoter voter, Person sheet) {
        return next(voter, Records.Action.CHANGE, "", sheet);
    }

    /// Takes a voter off the roll. The versions so far stay.
    public Outcome<VoterId> withdraw(RollVoter voter, String reason) {
        return next(voter, Records.Action.WITHDRAW, reason, voter.sheet());
    }

    private Outcome<VoterId> next(RollVoter voter, Records.Action action, String reason, Person sheet) {
        return records.version(entry(voter, action, reason, sheet)).map(done -> voter.id());
    }

    private static Records.RollEntry entry(RollVoter voter, Records.Action action, String reason, Person sheet) {
        RollVoter.Version former = voter.current();
        return new Records.RollEntry(
                voter.id(), former.rev() + 1, action, List.of(former.record()), reason, sheet.json());
    }
}
