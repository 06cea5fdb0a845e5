package org.psephos.voterentry.service.desk;

import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
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
        Slip slip = Slip.draw(room.id(), may.voter().id(), chance);
        Outcome<RecordId> queued = records.checkIn(may.voter().id(), desk.place(), slip.commitment());
        return handOut(
                new DeskAnswer.HandOut(
                        may.voter(),
                        slip,
                        DeskAnswer.SlipKind.FIRST,
                        desk.place(),
                        may.registration().style()),
                queued);
    }

    /// A new slip for a voter who has come, in place of a damaged one. The earlier slip is worth nothing from then on.
    public DeskAnswer newSlip(VoterId voter, String reason) {
        DeskAnswer now = open(voter);
        if (!(now instanceof DeskAnswer.AlreadyIn in)) {
            return now;
        }
        Slip slip = Slip.draw(room.id(), voter, chance);
        Outcome<RecordId> queued = records.newSlip(voter, slip.commitment(), reason);
        return handOut(
                new DeskAnswer.HandOut(
                        in.voter(),
                        slip,
                        DeskAnswer.SlipKind.REPLACEMENT,
                        desk.place(),
                        in.registration().style()),
                queued);
    }

    private static DeskAnswer handOut(DeskAnswer.HandOut out, Outcome<RecordId> queued) {
        return switch (queued) {
            case Outcome.Done<RecordId> done -> out;
            case Outcome.Refused<RecordId> refused -> {
                out.slip().forget();
                yield new DeskAnswer.Refused(refused.problem());
            }
        };
    }
}
