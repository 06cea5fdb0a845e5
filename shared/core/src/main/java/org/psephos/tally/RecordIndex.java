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
import org.psephos.election.KioskEvent;
import org.psephos.json.Json;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// The records of one election, each once, sorted by what they say. Records that are not in order are kept out and
/// listed. The result does not depend on the order in which they were added.
final class RecordIndex {

    private final ElectionId election;
    private final Authority authority;
    private final StatementReader reader;
    /// By id: one, or more where two chains hold the same id.
    private final Map<RecordId, List<SignedRecord>> records = new HashMap<>();
    private final TreeSet<Exceptional> exceptions = new TreeSet<>();
    private Optional<Judged<Statement>> last = Optional.empty();

    final List<Judged<Statement.Saved>> saved = new ArrayList<>();
    final List<Judged<Statement.Reviewed>> reviewed = new ArrayList<>();
    final List<Judged<Statement.Proposed>> proposed = new ArrayList<>();
    final List<Judged<Statement.Signed>> signed = new ArrayList<>();
    final Map<VoterId, VoterRecords> voters = new TreeMap<>();
    final BoothFold booths = new BoothFold();

    RecordIndex(ElectionId election, Authority authority, Blobs blobs) {
        this.election = election;
        this.authority = authority;
        this.reader = new StatementReader(blobs);
    }

    /// Adds a record; one that does not belong to the election, or is there already, changes nothing.
    ///
    /// @return the voters whose state it may change
    List<VoterId> add(SignedRecord record) {
        boolean ours = record.origin().election().filter(election::equals).isPresent();
        if (!ours || record.content().is(RecordKind.CHAIN_GENESIS)) {
            return List.of();
        }
        Optional<SignedRecord> known = known(record);
        if (known.isEmpty()) {
            records.merge(record.id(), List.of(record), RecordIndex::both);
            return judge(record);
        }
        if (known.get().sum().equals(record.sum())) {
            return List.of();
        }
        List<VoterId> touched = drop(known.get());
        exceptions.add(new Exceptional(VoidReason.ID_CONFLICT, record.origin(), record.id()));
        return touched;
    }

    /// Takes out a record that never came into a chain.
    ///
    /// @return the voters whose state it may change
    List<VoterId> remove(SignedRecord record) {
        if (!holds(record)) {
            return List.of();
        }
        List<VoterId> touched = drop(record);
        List<SignedRecord> left = records.getOrDefault(record.id(), List.of()).stream()
                .filter(each -> !each.equals(record))
                .toList();
        if (left.isEmpty()) {
            records.remove(record.id());
        } else {
            records.put(record.id(), left);
        }
        return touched;
    }

    private static List<SignedRecord> both(List<SignedRecord> some, List<SignedRecord> more) {
        List<SignedRecord> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private Optional<SignedRecord> known(SignedRecord record) {
        return records.getOrDefault(record.id(), List.of()).stream()
                .filter(each -> each.origin().equals(record.origin()))
                .findFirst();
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
        return known(record).filter(record::equals).isPresent();
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

    /// What the record says that an act would take out of force; empty when there is no such record.
    Optional<Judged<Statement>> target(Statement.Proposed act) {
        return act.target().cancels().stream()
                .flatMap(id -> records.getOrDefault(id, List.of()).stream())
                .filter(record -> record.sum().equals(act.digest()))
                .findFirst()
                .flatMap(this::statement);
    }

    /// The voters that an act, or a signature under one, may change; empty when it may change the whole election.
    Optional<List<VoterId>> changedBy(SignedRecord record) {
        return statement(record)
                .flatMap(judged -> switch (judged.says()) {
                    case Statement.Proposed says -> Optional.of(says);
                    case Statement.Signed says -> proposal(says.act());
                    case Statement.Saved _,
                            Statement.Reviewed _,
                            Statement.Registered _,
                            Statement.Withdrawn _,
                            Statement.CheckedIn _,
                            Statement.Settled _,
                            Statement.SlipGiven _,
                            Statement.Cast _,
                            Statement.Noted _ -> Optional.empty();
                })
                .filter(act -> act.act() == ActKind.UNCAST || act.act() == ActKind.UNDO)
                .map(act -> target(act).map(judged -> voterIds(judged.says())).orElse(List.of()));
    }

    private Optional<Statement.Proposed> proposal(RecordId act) {
        return records.getOrDefault(act, List.of()).stream()
                .flatMap(record -> reader.read(record).stream())
                .filter(Statement.Proposed.class::isInstance)
                .map(Statement.Proposed.class::cast)
                .findFirst();
    }

    private List<VoterId> judge(SignedRecord record) {
        if (isBeside(record.content())) {
            return List.of();
        }
        if (!authority.admits(record)) {
            exceptions.add(new Exceptional(VoidReason.SIGNER, record.origin(), record.id()));
            return List.of();
        }
        Optional<Judged<Statement>> judged = statement(record);
        if (judged.isEmpty()) {
            exceptions.add(new Exceptional(VoidReason.DAMAGED, record.origin(), record.id()));
            return List.of();
        }
        return sort(judged.get());
    }

    /// Results, and audit events of others than kiosks, say nothing that is folded.
    private static boolean isBeside(RecordContent content) {
        return content.is(RecordKind.TALLY_RESULT)
                || (content.is(RecordKind.AUDIT_EVENT)
                        && content.body()
                                .get("event")
                                .flatMap(event -> event instanceof Json.Text(String text)
                                        ? KioskEvent.of(text)
                                        : Optional.empty())
                                .isEmpty());
    }

    private List<VoterId> sort(Judged<Statement> judged) {
        SignedRecord record = judged.record();
        switch (judged.says()) {
            case Statement.Saved says -> saved.add(new Judged<>(record, says));
            case Statement.Reviewed says -> reviewed.add(new Judged<>(record, says));
            case Statement.Proposed says -> proposed.add(new Judged<>(record, says));
            case Statement.Signed says -> signed.add(new Judged<>(record, says));
            case Statement.Noted says -> booths.add(says);
            case Statement.Registered says -> register(new Judged<>(record, says));
            case Statement.Withdrawn _,
                    Statement.CheckedIn _,
                    Statement.Settled _,
                    Statement.SlipGiven _,
                    Statement.Cast _ -> voterIds(judged.says()).forEach(voter -> add(voter, of(voter), judged));
        }
        return voterIds(judged.says());
    }

    private void register(Judged<Statement.Registered> judged) {
        judged.says()
                .entries()
                .forEach(entry -> of(entry.voter()).registrations().add(new VoterRecords.Registration(judged, entry)));
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
            case Statement.Settled says -> List.of(says.voter());
            case Statement.SlipGiven says -> List.of(says.voter());
            case Statement.Cast says -> List.of(says.voter());
            case Statement.Saved _, Statement.Reviewed _, Statement.Proposed _, Statement.Signed _, Statement.Noted _ ->
                List.of();
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
            case Statement.Settled says -> to.settlements().add(new Judged<>(record, says));
            case Statement.SlipGiven says -> to.slips().add(new Judged<>(record, says));
            case Statement.Cast says -> to.casts().add(new Judged<>(record, says));
            case Statement.Saved _,
                    Statement.Reviewed _,
                    Statement.Proposed _,
                    Statement.Signed _,
                    Statement.Noted _ -> {}
        }
    }

    private List<VoterId> drop(SignedRecord record) {
        exceptions.removeIf(
                each -> each.origin().equals(record.origin()) && each.record().equals(record.id()));
        saved.removeIf(each -> each.record().equals(record));
        reviewed.removeIf(each -> each.record().equals(record));
        proposed.removeIf(each -> each.record().equals(record));
        signed.removeIf(each -> each.record().equals(record));
        Optional<Statement> says = statement(record).map(Judged::says);
        says.filter(Statement.Noted.class::isInstance)
                .map(Statement.Noted.class::cast)
                .filter(noted -> authority.admits(record))
                .ifPresent(booths::remove);
        List<VoterId> touched = says.map(RecordIndex::voterIds).orElseGet(() -> List.copyOf(voters.keySet()));
        touched.stream()
                .filter(voters::containsKey)
                .forEach(voter -> voter(voter).drop(record));
        return touched;
    }
}
