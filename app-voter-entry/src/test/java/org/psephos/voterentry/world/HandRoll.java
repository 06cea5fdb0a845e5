package org.psephos.voterentry.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.Observable;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.service.person.Roll;
import org.psephos.voterentry.service.person.RollFilter;
import org.psephos.voterentry.service.person.RollStatus;
import org.psephos.voterentry.service.person.RollVoter;

/// A handful of voters, found by any part of their names: enough to drive a view model.
public final class HandRoll implements Roll {

    private final Map<VoterId, RollVoter> voters = new LinkedHashMap<>();
    private final Observable<Integer> size = new Observable<>(0);

    /// A voter called `name`.
    public VoterId add(String name) {
        return add(Person.EMPTY.with(PersonField.NAME, name).with(PersonField.BORN, "1984-03-17"), RollStatus.ON_ROLL);
    }

    /// A voter with these fields.
    public VoterId add(Person sheet, RollStatus status) {
        VoterId id = VoterId.of(String.format("%08x-0000-4000-8000-000000000000", voters.size() + 1));
        RollVoter.Version version = new RollVoter.Version(
                RecordId.of(String.format("%08x-0000-4000-9000-000000000000", voters.size() + 1)),
                1,
                "add",
                sheet,
                Instant.EPOCH,
                RollVoter.Stored.ON_SERVER);
        voters.put(id, new RollVoter(id, sheet, status, List.of(version)));
        size.set(voters.size());
        return id;
    }

    @Override
    public Optional<RollVoter> voter(VoterId voter) {
        return Optional.ofNullable(voters.get(voter));
    }

    @Override
    public Found search(String query, RollFilter filter, int most) {
        String wanted = query.toLowerCase(Locale.ROOT);
        List<RollVoter> found = new ArrayList<>(voters.values());
        found.removeIf(voter -> !filter.keeps().test(voter)
                || !(voter.get(PersonField.NAME) + voter.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
        return new Found(found.subList(0, Math.min(most, found.size())), found.size(), voters.size());
    }

    @Override
    public List<Alike> alike(Person sheet, VoterId apart) {
        return voters.values().stream()
                .filter(voter ->
                        !voter.id().equals(apart) && voter.get(PersonField.NAME).equals(sheet.get(PersonField.NAME)))
                .map(voter -> new Alike(voter, List.of(PersonField.NAME)))
                .toList();
    }

    @Override
    public Observable<Integer> size() {
        return size;
    }
}
