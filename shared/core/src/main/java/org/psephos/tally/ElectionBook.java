package org.psephos.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.psephos.common.ElectionId;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.record.SignedRecord;

/// All records of one election's chains, and what they add up to. Records may be added in any order and more than
/// once; every answer is a pure function of the set.
///
/// A record costs what it changes: a voter's state is folded from the voter's own records when somebody asks, and the
/// figures are kept up voter by voter. Only a step in the life of the election looks at everybody again.
///
/// Not thread-safe: one owner (the engine's writer, a verifier) adds and asks.
public final class ElectionBook {

    private final ElectionId election;
    private final RecordIndex index;
    private Optional<Rules> rules = Optional.empty();
    private Optional<AttendanceFold> attendance = Optional.empty();

    /// @param election records of other elections are left out
    /// @param authority who may sign what
    /// @param blobs the bytes that stand beside the entries; asked when a record is added
    public ElectionBook(ElectionId election, Authority authority, Blobs blobs) {
        this.election = election;
        this.index = new RecordIndex(election, authority, blobs);
    }

    /// What was folded from ballots and acts; made anew after one of these was added.
    private record Rules(Acts acts, ElectionRules election) {}

    /// The election.
    public ElectionId election() {
        return election;
    }

    /// Adds a record of one of the election's chains.
    public void add(SignedRecord record) {
        changed(record, index.add(record));
    }

    /// Adds several.
    public void addAll(Collection<SignedRecord> records) {
        records.forEach(this::add);
    }

    /// Takes a record out that never came into a chain: one that this station had queued and the server refused.
    public void remove(SignedRecord record) {
        changed(record, index.remove(record));
    }

    private void changed(SignedRecord record, List<VoterId> voters) {
        attendance.ifPresent(figures -> figures.touch(voters));
        if (changesRules(record)) {
            rules = Optional.empty();
            attendance.ifPresent(figures ->
                    figures.touch(index.changedBy(record).orElseGet(() -> List.copyOf(index.voters.keySet()))));
        }
    }

    /// Where the definition stands.
    public BallotsState ballots() {
        return rules().election().ballots();
    }

    /// The two-person acts.
    public Acts acts() {
        return rules().acts();
    }

    /// Where a voter stands.
    public VoterState voter(VoterId voter) {
        return VotersFold.fold(voter, index.voter(voter), rules().election());
    }

    /// Where every voter stands of whom there is a record, by id.
    public List<VoterState> voters() {
        ElectionRules current = rules().election();
        List<VoterState> states = new ArrayList<>(index.voters.size());
        index.voters.forEach((voter, records) -> states.add(VotersFold.fold(voter, records, current)));
        return states;
    }

    /// Who came and who voted, in numbers.
    public Attendance attendance() {
        return figures().attendance(this::voter, index::voter);
    }

    /// Voters whom desks checked in that could not see each other, and whom nobody has settled; oldest first.
    public List<VoterState> doubles() {
        return figures().doubles(this::voter, index::voter);
    }

    /// What the kiosks took down, by station and kiosk.
    public List<Booth> booths() {
        return index.booths.booths();
    }

    private AttendanceFold figures() {
        if (attendance.isEmpty()) {
            AttendanceFold fresh = new AttendanceFold();
            fresh.touch(index.voters.keySet());
            attendance = Optional.of(fresh);
        }
        return attendance.get();
    }

    /// The count.
    public TallyResult count() {
        TreeSet<Exceptional> others = new TreeSet<>(index.exceptions());
        others.addAll(acts().exceptions());
        return Tally.count(election, ballots(), voters(), others);
    }

    /// The same for a record that comes as it is made.
    public Optional<Problem> refusal(SignedRecord record) {
        return refusal(record, Bringing.AT_ONCE);
    }

    /// Why `record` would count nothing if it were added now, or take the place of a vote or check-in that is taken
    /// already; empty when it would count. The server asks this before it takes a record, by the same folds as the
    /// count. A record that is there already is not refused: adding it again changes nothing.
    ///
    /// @param bringing whether somebody still waits for the answer at the station that brings it
    /// @return a problem whose code says what to tell the person (`VOTER-…`, `VOTE-…`, `ACT-…`, `ELECTION-…`)
    public Optional<Problem> refusal(SignedRecord record, Bringing bringing) {
        return new Admission(index, rules().acts(), rules().election(), bringing).refusal(record);
    }

    private Rules rules() {
        Rules current = rules.orElseGet(this::fold);
        rules = Optional.of(current);
        return current;
    }

    private Rules fold() {
        Acts acts = ActFold.fold(index.proposed, index.signed, index.authority());
        BallotsState ballots = ElectionFold.fold(election, index.saved, index.reviewed, acts);
        return new Rules(acts, new ElectionRules(ballots, acts));
    }

    private static boolean changesRules(SignedRecord record) {
        String kind = record.content().kindText();
        return kind.startsWith("ballot.") || kind.startsWith("act.");
    }
}
