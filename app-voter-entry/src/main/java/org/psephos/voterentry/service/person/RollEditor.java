package org.psephos.voterentry.service.person;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
/// The list of the election follows: whoever has a place and a style is put on it, moved on it, or struck off it, as
/// far as the election's state allows and the voter has not come.
///
/// Thread-safe; calls may wait for the disk, never for the network.
public final class RollEditor {

    /// Why a voter leaves the list for a moment; the record wants a reason.
    private static final String MOVED = "place or style corrected";

    private final Records records;
    private final ElectionRoom room;
    private final Roll roll;
    private final Function<VoterId, Listing> list;
    private final IdSource ids;

    /// For imports, which know by themselves who is on the list.
    ///
    /// @param ids where new voter UUIDs come from
    public RollEditor(Records records, ElectionRoom room, Roll roll, IdSource ids) {
        this(records, room, roll, voter -> new Listing.Outside(), ids);
    }

    /// @param list where a voter stands on the list of the election
    /// @param ids where new voter UUIDs come from
    public RollEditor(Records records, ElectionRoom room, Roll roll, Function<VoterId, Listing> list, IdSource ids) {
        this.records = records;
        this.room = room;
        this.roll = roll;
        this.list = list;
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

    /// A new version of a voter. A voter who was not on the list, or was taken off it, is on it from then on; one
    /// with another place or style is moved. Whoever has come stays where the slip was given.
    ///
    /// @param sheet checked before
    public Outcome<VoterId> change(RollVoter voter, Person sheet) {
        return records.version(entry(voter, Records.Action.CHANGE, "", sheet))
                .then(version ->
                        follow(enrolment(voter.id(), version, sheet).stream().toList(), voter.id()))
                .map(done -> voter.id());
    }

    private Outcome<RecordId> follow(List<Records.Enrolment> wanted, VoterId voter) {
        return switch (list.apply(voter)) {
            case Listing.Outside _ -> enrol(wanted);
            case Listing.Waiting(PlaceId place, StyleId style)
            when wanted.stream()
                    .anyMatch(
                            each -> !each.place().equals(place) || !each.style().equals(style)) ->
                records.move(wanted.getFirst(), MOVED);
            case Listing.Waiting _, Listing.Came _ -> enrol(List.of());
        };
    }

    /// Takes a voter off the roll and off the list of this election. The versions so far stay.
    public Outcome<VoterId> withdraw(RollVoter voter, String reason) {
        return records.version(entry(voter, Records.Action.WITHDRAW, reason, voter.sheet()))
                .then(version -> isListed(voter.id()) ? records.strike(voter.id(), reason) : enrol(List.of()))
                .map(done -> voter.id());
    }

    private boolean isListed(VoterId voter) {
        return room.refusesRegistration().isEmpty() && !(list.apply(voter) instanceof Listing.Outside);
    }

    /// The next version of a voter.
    static Records.RollEntry entry(RollVoter voter, Records.Action action, String reason, Person sheet) {
        RollVoter.Version former = voter.current();
        return new Records.RollEntry(
                voter.id(), former.rev() + 1, action, List.of(former.record()), reason, sheet.json());
    }
}
