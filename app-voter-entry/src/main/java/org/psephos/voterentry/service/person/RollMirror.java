package org.psephos.voterentry.service.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.Observable;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.roll.Person;
import org.psephos.roll.RollSearch;
import org.psephos.roll.SimilarPersons;
import org.psephos.voterentry.service.Records;
import org.psephos.wire.command.RecordCommand;

/// The roll in the memory of this desk: what the server sent and what this desk has queued, ready to be searched.
///
/// A version is known by its record id: one that was queued here and comes back from the server is the same. Nothing
/// of it is written to the disk. Thread-safe.
public final class RollMirror implements Roll {

    private final RollSearch search = new RollSearch();
    private final SimilarPersons similar = new SimilarPersons();
    private final Map<VoterId, RollVoter> voters = new HashMap<>();
    private final Observable<Integer> size = new Observable<>(0);
    private final Observable<Long> changes = new Observable<>(0L);

    /// The search index, for imports.
    public RollSearch index() {
        return search;
    }

    /// Takes what the server sent.
    public void take(List<RecordCommand.Person> persons) {
        for (RecordCommand.Person each : persons) {
            put(
                    each.voter(),
                    new RollVoter.Version(
                            each.record(),
                            each.rev(),
                            each.action(),
                            person(each.person()),
                            Instant.EPOCH,
                            RollVoter.Stored.ON_SERVER));
        }
        changed();
    }

    /// Takes a version that is queued at this desk.
    public void expect(Records.RollEntry entry, RecordId record, Instant time) {
        put(
                entry.voter(),
                new RollVoter.Version(
                        record,
                        entry.rev(),
                        entry.action().word(),
                        person(entry.person()),
                        time,
                        RollVoter.Stored.WAITING));
        changed();
    }

    /// Gives up a version that the server refused.
    public void retract(VoterId voter, RecordId record) {
        synchronized (this) {
            RollVoter known = voters.get(voter);
            if (known == null) {
                return;
            }
            List<RollVoter.Version> left = known.versions().stream()
                    .filter(version -> !version.record().equals(record))
                    .toList();
            if (!left.isEmpty()) {
                replace(voter, left);
            }
        }
        changed();
    }

    private void changed() {
        size.set(search.size());
        changes.set(changes.get() + 1);
    }

    private static Person person(Json.Obj object) {
        try {
            return Person.of(object);
        } catch (JsonException e) {
            return Person.EMPTY;
        }
    }

    private synchronized void put(VoterId voter, RollVoter.Version version) {
        RollVoter known = voters.get(voter);
        List<RollVoter.Version> versions = new ArrayList<>(known == null ? List.of() : known.versions());
        versions.removeIf(each -> each.record().equals(version.record()));
        versions.add(version);
        versions.sort(java.util.Comparator.comparingLong(RollVoter.Version::rev));
        replace(voter, versions);
    }

    private void replace(VoterId voter, List<RollVoter.Version> versions) {
        RollVoter.Version last = versions.getLast();
        boolean forked =
                versions.size() > 1 && versions.get(versions.size() - 2).rev() == last.rev();
        RollStatus status = forked
                ? RollStatus.TWO_VERSIONS
                : last.action().equals(Records.Action.WITHDRAW.word()) ? RollStatus.WITHDRAWN : RollStatus.ON_ROLL;
        voters.put(voter, new RollVoter(voter, last.sheet(), status, versions));
        search.put(voter, last.sheet());
        similar.put(voter, last.sheet());
    }

    @Override
    public synchronized Optional<RollVoter> voter(VoterId voter) {
        return Optional.ofNullable(voters.get(voter));
    }

    @Override
    public Found search(String query, RollFilter filter, int most) {
        boolean all = filter.name().isEmpty();
        RollSearch.Found found = search.find(
                query,
                all
                        ? voter -> true
                        : voter -> voter(voter).filter(filter.keeps()).isPresent(),
                most);
        return new Found(
                found.voters().stream().flatMap(voter -> voter(voter).stream()).toList(), found.total(), found.of());
    }

    @Override
    public List<Alike> alike(Person sheet, VoterId apart) {
        return similar.alike(sheet, apart).stream()
                .flatMap(each ->
                        voter(each.voter()).stream().map(voter -> new Alike(voter, List.copyOf(each.agrees()))))
                .toList();
    }

    /// Everybody, in no particular order.
    public synchronized List<RollVoter> everybody() {
        return List.copyOf(voters.values());
    }

    @Override
    public Observable<Integer> size() {
        return size;
    }

    /// Counts the changes: a page that shows voters looks again.
    public Observable<Long> changes() {
        return changes;
    }
}
