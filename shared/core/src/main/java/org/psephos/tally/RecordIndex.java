package org.psephos.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.psephos.common.ElectionId;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// The records of one election, each once, sorted by what they say. Records that are not in order are kept out and
/// listed. The result does not depend on the order in which they were added.
final class RecordIndex {

    private final ElectionId election;
    private final Authority authority;
    private final StatementReader reader;
    private final Map<Key, SignedRecord> records = new HashMap<>();
    private final TreeSet<Exceptional> exceptions = new TreeSet<>();
    private Optional<Judged<Statement>> last = Optional.empty();

    final List<Judged<Statement.Saved>> saved = new ArrayList<>();
    final List<Judged<Statement.Reviewed>> reviewed = new ArrayList<>();
    final List<Judged<Statement.Proposed>> proposed = new ArrayList<>();
    final List<Judged<Statement.Signed>> signed = new ArrayList<>();
    final Map<VoterId, VoterRecords> voters = new TreeMap<>();

    RecordIndex(ElectionId election, Authority authority, Blobs blobs) {
        this.election = election;
        this.authority = authority;
        this.reader = new StatementReader(blobs);
    }

    /// Where a record stands and what its id is.
    private record Key(Origin origin, RecordId id) {}

    /// Adds a record; one that does not belong to the election, or is there already, changes nothing.
    void add(SignedRecord record) {
        boolean ours = record.origin().election().filter(election::equals).isPresent();
        if (!ours || record.content().is(RecordKind.CHAIN_GENESIS)) {
            return;
        }
        Key key = new Key(record.origin(), record.id());
        SignedRecord known = records.putIfAbsent(key, record);
        if (known == null) {
            judge(record);
        } else if (!known.sum().equals(record.sum())) {
            drop(known);
            exceptions.add(new Exceptional(VoidReason.ID_CONFLICT, record.origin(), record.id()));
        }
    }

    /// What the record says, when it is in order. The last answer is kept: a server asks before it adds.
    Optional<Judged<Statement>> statement(SignedRecord record) {
        Optional<Judged<Statement>> known =
                last.filter(judged -> judged.record().equals(record));
        if (known.isEmpty()) {
            last = reader.read(record).map(says -> new Judged<>(record, says));
            return last;
        }
        return known;
    }

    /// Whether exactly this record was added before.
    boolean holds(SignedRecord record) {
        return Optional.ofNullable(records.get(new Key(record.origin(), record.id())))
                .filter(record::equals)
                .isPresent();
    }

    boolean isAdmitted(SignedRecord record) {
        return authority.admits(record);
    }

    Authority authority() {
        return authority;
    }

    Collection<Exceptional> exceptions() {
        return exceptions;
    }

    VoterRecords voter(VoterId voter) {
        return voters.getOrDefault(voter, new VoterRecords());
    }

    /// Whether the act names a vote in force and its digest.
    boolean castToCancel(Statement.Proposed act, ElectionRules rules) {
        return target(act)
                .filter(record -> statement(record)
                        .filter(judged -> voterIds(judged.says()).stream()
                                .map(voter -> VotersFold.fold(voter, voter(voter), rules))
                                .anyMatch(state -> state.cast()
                                        .filter(cast -> cast.stamp().id().equals(record.id()))
                                        .isPresent()))
                        .isPresent())
                .isPresent();
    }

    /// Whether the act names a check-in, a slip or a withdrawal, and its digest.
    boolean recordToUndo(Statement.Proposed act) {
        return target(act)
                .flatMap(this::statement)
                .filter(judged -> switch (judged.says()) {
                    case Statement.CheckedIn _, Statement.SlipGiven _, Statement.Withdrawn _ -> true;
                    case Statement.Registered _,
                            Statement.Cast _,
                            Statement.Saved _,
                            Statement.Reviewed _,
                            Statement.Proposed _,
                            Statement.Signed _ -> false;
                })
                .isPresent();
    }

    private Optional<SignedRecord> target(Statement.Proposed act) {
        return act.target()
                .cancels()
                .flatMap(id -> records.values().stream()
                        .filter(record -> record.id().equals(id))
                        .findFirst())
                .filter(record -> record.sum().equals(act.digest()));
    }

    private void judge(SignedRecord record) {
        boolean beside = record.content()
                .kind()
                .filter(kind -> kind == RecordKind.AUDIT_EVENT || kind == RecordKind.TALLY_RESULT)
                .isPresent();
        if (beside) {
            return;
        }
        if (!authority.admits(record)) {
            exceptions.add(new Exceptional(VoidReason.SIGNER, record.origin(), record.id()));
            return;
        }
        Optional<Judged<Statement>> judged = statement(record);
        if (judged.isEmpty()) {
            exceptions.add(new Exceptional(VoidReason.DAMAGED, record.origin(), record.id()));
        }
        judged.ifPresent(this::sort);
    }

    private void sort(Judged<Statement> judged) {
        SignedRecord record = judged.record();
        switch (judged.says()) {
            case Statement.Saved says -> saved.add(new Judged<>(record, says));
            case Statement.Reviewed says -> reviewed.add(new Judged<>(record, says));
            case Statement.Proposed says -> proposed.add(new Judged<>(record, says));
            case Statement.Signed says -> signed.add(new Judged<>(record, says));
            case Statement.Registered _,
                    Statement.Withdrawn _,
                    Statement.CheckedIn _,
                    Statement.SlipGiven _,
                    Statement.Cast _ -> voterIds(judged.says()).forEach(voter -> add(voter, of(voter), judged));
        }
    }

    private VoterRecords of(VoterId voter) {
        return voters.computeIfAbsent(voter, ignored -> new VoterRecords());
    }

    /// The voters that a statement is about.
    static List<VoterId> voterIds(Statement statement) {
        return switch (statement) {
            case Statement.Registered says ->
                says.entries().stream()
                        .map(Statement.Enrolment::voter)
                        .distinct()
                        .toList();
            case Statement.Withdrawn says -> List.of(says.voter());
            case Statement.CheckedIn says -> List.of(says.voter());
            case Statement.SlipGiven says -> List.of(says.voter());
            case Statement.Cast says -> List.of(says.voter());
            case Statement.Saved _, Statement.Reviewed _, Statement.Proposed _, Statement.Signed _ -> List.of();
        };
    }

    /// Adds a statement to one voter's records.
    static void add(VoterId voter, VoterRecords to, Judged<Statement> judged) {
        SignedRecord record = judged.record();
        switch (judged.says()) {
            case Statement.Registered says ->
                says.entries().stream()
                        .filter(entry -> entry.voter().equals(voter))
                        .forEach(entry -> to.registrations()
                                .add(new VoterRecords.Registration(new Judged<>(record, says), entry)));
            case Statement.Withdrawn says -> to.withdrawals().add(new Judged<>(record, says));
            case Statement.CheckedIn says -> to.checkIns().add(new Judged<>(record, says));
            case Statement.SlipGiven says -> to.slips().add(new Judged<>(record, says));
            case Statement.Cast says -> to.casts().add(new Judged<>(record, says));
            case Statement.Saved _, Statement.Reviewed _, Statement.Proposed _, Statement.Signed _ -> {}
        }
    }

    private void drop(SignedRecord record) {
        saved.removeIf(each -> each.record().equals(record));
        reviewed.removeIf(each -> each.record().equals(record));
        proposed.removeIf(each -> each.record().equals(record));
        signed.removeIf(each -> each.record().equals(record));
        voters.values().forEach(voter -> {
            voter.registrations().removeIf(each -> each.record().record().equals(record));
            voter.withdrawals().removeIf(each -> each.record().equals(record));
            voter.checkIns().removeIf(each -> each.record().equals(record));
            voter.slips().removeIf(each -> each.record().equals(record));
            voter.casts().removeIf(each -> each.record().equals(record));
        });
        exceptions.removeIf(
                each -> each.origin().equals(record.origin()) && each.record().equals(record.id()));
    }
}
