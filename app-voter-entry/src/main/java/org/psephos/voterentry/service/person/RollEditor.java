package org.psephos.voterentry.service.person;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.record.RecordKind;
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

    /// Begins to save the lines of an import; the caller closes it.
    ///
    /// @param listed whether a voter is on the list of this election, or was struck off it
    public RollFill fill(Predicate<VoterId> listed) {
        return new RollFill(this, records.bulk(), roll, listed);
    }

    /// Puts voters on the list of this election.
    Outcome<RecordId> enrol(List<Records.Enrolment> enrolments) {
        Outcome<RecordId> last = Outcome.done(new RecordId(ids.next()));
        for (int from = 0; from < enrolments.size() && last.isDone(); from += RecordKind.ENROLMENTS_MAX) {
            int to = Math.min(enrolments.size(), from + RecordKind.ENROLMENTS_MAX);
            last = records.register(enrolments.subList(from, to));
        }
        return last;
    }

    /// How a person goes on the list of this election; empty while its state forbids it, and for those without a place
    /// and a style.
    Optional<Records.Enrolment> enrolment(VoterId voter, RecordId entry, Person person) {
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

    /// Whether a voter of the roll could be put on the list of this election now.
    public boolean mayList(VoterId voter) {
        return roll.voter(voter)
                .filter(known -> known.status() == RollStatus.ON_ROLL)
                .flatMap(known -> enrolment(voter, known.current().record(), known.sheet()))
                .isPresent();
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

    /// The next version of a voter.
    static Records.RollEntry entry(RollVoter voter, Records.Action action, String reason, Person sheet) {
        RollVoter.Version former = voter.current();
        return new Records.RollEntry(
                voter.id(), former.rev() + 1, action, List.of(former.record()), reason, sheet.json());
    }
}
