package org.psephos.voterentry.service.desk;

import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.station.Signatory;
import org.psephos.tally.PollHours;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Records;
import org.psephos.voterentry.service.person.Roll;
import org.psephos.voterentry.service.person.RollFilter;
import org.psephos.voterentry.service.person.RollStatus;
import org.psephos.voterentry.service.person.RollVoter;

/// Check-in at one desk. A scan and a typed word end in the same look at the voter's state, [#answer].
///
/// Thread-safe; calls may wait for the disk.
public final class CheckInDesk {

    /// How many matches the desk lists.
    public static final int LIST_MAX = 50;

    private final Desk desk;
    private final ElectionRoom room;
    private final Roll roll;
    private final Pollbook pollbook;
    private final Records records;
    private final Chance chance;

    /// @param chance where the codes of slips come from; the secure one in a product
    public CheckInDesk(Desk desk, ElectionRoom room, Roll roll, Pollbook pollbook, Records records, Chance chance) {
        this.desk = desk;
        this.room = room;
        this.roll = roll;
        this.pollbook = pollbook;
        this.records = records;
        this.chance = chance;
    }

    /// What this moment is in the hours of the election.
    public PollHours.Phase phase() {
        return room.phase();
    }

    /// Whether nobody can be checked in at this moment.
    public boolean isShut() {
        return room.refusesCheckIn().isPresent();
    }

    /// The voters that a word matches, without opening any.
    public DeskAnswer find(String typed) {
        if (typed.isBlank()) {
            return new DeskAnswer.Ready();
        }
        Roll.Found found = roll.search(typed, RollFilter.ALL, LIST_MAX);
        return found.total() == 0
                ? new DeskAnswer.Nobody(typed)
                : new DeskAnswer.Several(found.voters(), found.total());
    }

    /// What was typed or scanned, read as far as it goes: a code opens its voter, one match opens it, several are
    /// listed.
    public DeskAnswer take(String typed) {
        if (typed.isBlank()) {
            return new DeskAnswer.Ready();
        }
        return switch (DeskCode.read(typed, room.id())) {
            case DeskCode.Voter(VoterId voter) -> open(voter);
            case DeskCode.NotForDesk(Problem problem) -> new DeskAnswer.Refused(problem);
            case DeskCode.NoCode() -> oneOf(find(typed));
        };
    }

    private DeskAnswer oneOf(DeskAnswer found) {
        return found instanceof DeskAnswer.Several several && several.total() == 1
                ? answer(several.voters().getFirst())
                : found;
    }

    /// What the desk says about a voter.
    public DeskAnswer open(VoterId voter) {
        return roll.voter(voter).map(this::answer).orElseGet(() -> new DeskAnswer.Nobody(voter.toString()));
    }

    private DeskAnswer answer(RollVoter voter) {
        if (voter.status() == RollStatus.WITHDRAWN) {
            return new DeskAnswer.Withdrawn(voter, "");
        }
        return switch (pollbook.of(voter.id())) {
            case Registration.Unregistered() -> new DeskAnswer.NotRegistered(voter);
            case Registration.Struck(String reason) -> new DeskAnswer.Withdrawn(voter, reason);
            case Registration.CheckedIn in -> new DeskAnswer.AlreadyIn(voter, in);
            case Registration.Registered registered ->
                registered.place().equals(desk.place())
                        ? new DeskAnswer.MayCheckIn(voter, registered)
                        : new DeskAnswer.OtherPlace(voter, registered);
        };
    }

    /// Checks a voter in; looks at the state once more, since another desk may have been faster.
    ///
    /// @return [DeskAnswer.HandOut] when the record is on this machine's disk; anything else means that nothing was
    ///         recorded
    public DeskAnswer checkIn(VoterId voter) {
        synchronized (records) {
            DeskAnswer now = open(voter);
            if (!(now instanceof DeskAnswer.MayCheckIn may)) {
                return now;
            }
            return room.refusesCheckIn()
                    .<DeskAnswer>map(DeskAnswer.Refused::new)
                    .orElseGet(() -> record(may));
        }
    }

    private DeskAnswer record(DeskAnswer.MayCheckIn may) {
        VoterId voter = may.voter().id();
        Slip slip = Slip.draw(room.id(), voter, chance);
        return switch (records.checkIn(voter, desk.place(), slip.commitment())) {
            case Outcome.Done<Records.Kept>(Records.Kept kept) ->
                new DeskAnswer.HandOut(
                        may.voter(),
                        slip,
                        DeskAnswer.SlipKind.FIRST,
                        desk.place(),
                        may.registration().style(),
                        kept);
            case Outcome.Refused<Records.Kept> refused -> {
                slip.forget();
                yield refused(voter, refused.problem());
            }
        };
    }

    /// Another desk was faster: the list says so, or will in a moment.
    private DeskAnswer refused(VoterId voter, Problem problem) {
        DeskAnswer now = open(voter);
        return problem.code() == ErrorCode.VOTER_IN && now instanceof DeskAnswer.AlreadyIn
                ? now
                : new DeskAnswer.Refused(problem);
    }

    /// A new slip for a voter who has come, signed by an official: the earlier one is lost or damaged, or its
    /// ballot was cancelled. Whatever was given before is worth nothing from then on.
    public DeskAnswer newSlip(VoterId voter, String reason, Signatory by) {
        DeskAnswer now = open(voter);
        if (!(now instanceof DeskAnswer.AlreadyIn in)) {
            return now;
        }
        return room.refusesSlip().<DeskAnswer>map(DeskAnswer.Refused::new).orElseGet(() -> replace(in, reason, by));
    }

    private DeskAnswer replace(DeskAnswer.AlreadyIn in, String reason, Signatory by) {
        Slip slip = Slip.draw(room.id(), in.voter().id(), chance);
        return switch (records.newSlip(in.voter().id(), slip.commitment(), reason, by)) {
            case Outcome.Done<Records.Kept>(Records.Kept kept) ->
                new DeskAnswer.HandOut(
                        in.voter(),
                        slip,
                        DeskAnswer.SlipKind.REPLACEMENT,
                        desk.place(),
                        in.registration().style(),
                        kept);
            case Outcome.Refused<Records.Kept> refused -> {
                slip.forget();
                yield new DeskAnswer.Refused(refused.problem());
            }
        };
    }

    /// Two officials undo a check-in: its slip came back unused. The voter can be checked in again.
    ///
    /// @param words what the screen said that it does
    public Outcome<RecordId> undo(Visit checkIn, String words, String reason, Signatory first, Signatory second) {
        return records.undo(checkIn, words, reason, first, second);
    }

    /// An official closes a double check-in: somebody has looked at it.
    public Outcome<RecordId> settle(VoterId voter, Visit checkIn, String reason, Signatory by) {
        return records.settle(voter, checkIn.record(), reason, by);
    }
}
