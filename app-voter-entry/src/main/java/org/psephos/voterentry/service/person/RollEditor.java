package org.psephos.voterentry.service.person;

import java.util.List;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.RecordId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Records;

/// Adds, changes and withdraws voters. Nothing is ever overwritten: each act is a version that names the former one.
///
/// Thread-safe; calls may wait for the disk, never for the network.
public final class RollEditor {

    private final Records records;
    private final ElectionRoom room;
    private final IdSource ids;

    /// @param ids where new voter UUIDs come from
    public RollEditor(Records records, ElectionRoom room, IdSource ids) {
        this.records = records;
        this.room = room;
        this.ids = ids;
    }

    /// An id for a voter who is about to be entered.
    public VoterId newVoter() {
        return new VoterId(ids.next());
    }

    /// Enters a voter, and puts the voter on the list of this election while its state allows it.
    ///
    /// @param sheet checked before
    public Outcome<VoterId> add(VoterId voter, PersonSheet sheet) {
        Records.RollEntry entry = new Records.RollEntry(voter, 1, Records.Action.ADD, List.of(), "", sheet.json());
        return records.version(entry).then(roll -> enrol(voter, roll, sheet));
    }

    private Outcome<VoterId> enrol(VoterId voter, RecordId roll, PersonSheet sheet) {
        if (room.refusesRegistration().isPresent() || !sheet.has(PersonField.PLACE) || !sheet.has(PersonField.STYLE)) {
            return Outcome.done(voter);
        }
        Records.Enrolment enrolment = new Records.Enrolment(
                voter, roll, new StyleId(sheet.get(PersonField.STYLE)), new PlaceId(sheet.get(PersonField.PLACE)));
        return records.register(List.of(enrolment)).map(done -> voter);
    }

    /// A new version of a voter.
    ///
    /// @param sheet checked before
    public Outcome<VoterId> change(RollVoter voter, PersonSheet sheet) {
        return next(voter, Records.Action.CHANGE, "", sheet);
    }

    /// Takes a voter off the roll. The versions so far stay.
    public Outcome<VoterId> withdraw(RollVoter voter, String reason) {
        return next(voter, Records.Action.WITHDRAW, reason, voter.sheet());
    }

    private Outcome<VoterId> next(RollVoter voter, Records.Action action, String reason, PersonSheet sheet) {
        RollVoter.Version former = voter.current();
        Records.RollEntry entry = new Records.RollEntry(
                voter.id(), former.rev() + 1, action, List.of(former.record()), reason, sheet.json());
        return records.version(entry).map(done -> voter.id());
    }
}
