package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.crypto.Digest;
import org.psephos.election.SecondCast;
import org.psephos.election.SlipCode;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

/// Every order of arrival, with records that come twice, gives the same result and the same digest.
class TallyOrderTest {

    @Test
    void theDigestDoesNotDependOnTheOrderOfArrival() {
        int cast = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Scene scene = new Scene(seed, seed % 2 == 0 ? SecondCast.FIRST_STAYS : SecondCast.LAST_COUNTS);
            play(scene);
            Digest expected = scene.book().count().digest();
            cast += scene.book().count().turnout().cast();
            Chance chance = Chance.seeded(seed * 1000);
            for (int run = 0; run < 12; run++) {
                ElectionBook book = new ElectionBook(scene.election, scene, Blobs.NONE);
                shuffled(scene.records, chance).forEach(record -> {
                    book.add(record);
                    switch (chance.below(40)) {
                        case 0 -> book.count();
                        case 1 -> book.attendance();
                        default -> {}
                    }
                });
                assertThat(book.count().digest())
                        .as("seed %d run %d", seed, run)
                        .isEqualTo(expected);
                assertThat(book.count().isSound()).isTrue();
                assertThat(book.attendance())
                        .as("figures of seed %d run %d", seed, run)
                        .isEqualTo(scene.book().attendance());
            }
        }
        assertThat(cast).isGreaterThan(6);
    }

    @Test
    void whatTheServerAdmitsIsNotVoidWhenItIsCounted() {
        for (long seed = 20; seed <= 26; seed++) {
            Scene scene = new Scene(seed, seed % 2 == 0 ? SecondCast.FIRST_STAYS : SecondCast.LAST_COUNTS);
            play(scene);
            ElectionBook book = new ElectionBook(scene.election, scene, Blobs.NONE);
            Set<RecordId> seen = new HashSet<>();
            for (SignedRecord record : shuffled(scene.records, Chance.seeded(seed))) {
                boolean again = !seen.add(record.id());
                boolean refused = book.refusal(record).isPresent();
                Set<Exceptional> before = seconds(book);
                book.add(record);
                boolean isVoid = book.count().exceptions().stream()
                        .anyMatch(each -> each.record().equals(record.id()));
                if (again) {
                    assertThat(refused).as("seed %d: %s", seed, record).isFalse();
                } else if (!record.content().kindText().startsWith("act.")) {
                    assertThat(isVoid || !before.containsAll(seconds(book)))
                            .as("seed %d: %s", seed, record)
                            .isEqualTo(refused);
                }
            }
        }
    }

    private static Set<Exceptional> seconds(ElectionBook book) {
        return book.count().exceptions().stream()
                .filter(each -> each.reason() == VoidReason.SECOND_CAST || each.reason() == VoidReason.CHECKED_IN_TWICE)
                .collect(Collectors.toSet());
    }

    /// A busy day with every kind of mistake, drawn from the scene's chance.
    private static void play(Scene scene) {
        scene.open();
        List<VoterId> voters = new ArrayList<>();
        List<SlipCode> codes = new ArrayList<>();
        List<SignedRecord> casts = new ArrayList<>();
        List<SignedRecord> withdrawals = new ArrayList<>();
        List<SignedRecord> arrivals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            voters.add(scene.register());
            codes.add(SlipCode.draw(scene.chance));
        }
        for (int i = 0; i < 60; i++) {
            int who = scene.chance.below(voters.size());
            VoterId voter = voters.get(who);
            scene.advance(Duration.ofSeconds(scene.chance.below(60)));
            switch (scene.chance.below(8)) {
                case 0, 1 -> arrivals.add(scene.checkIn(voter, codes.get(who)));
                case 2 -> codes.set(who, scene.newSlip(voter));
                case 3 -> withdrawals.add(scene.withdraw(voter));
                case 4 -> registerOrSettle(scene, voter, arrivals);
                case 5 -> cancelSome(scene, scene.chance.below(2) == 0 ? casts : withdrawals);
                default -> casts.add(cast(scene, voter, codes.get(who)));
            }
        }
        if (scene.chance.below(2) == 0) {
            scene.act(ActKind.CLOSE, scene.fingerprint());
        }
    }

    private static void registerOrSettle(Scene scene, VoterId voter, List<SignedRecord> arrivals) {
        if (arrivals.isEmpty() || scene.chance.below(2) == 0) {
            scene.register(voter);
        } else {
            SignedRecord some = arrivals.get(scene.chance.below(arrivals.size()));
            scene.settle(VoterId.of(some.content().body().text("voter")), some);
        }
    }

    private static void cancelSome(Scene scene, List<SignedRecord> records) {
        if (!records.isEmpty()) {
            SignedRecord record = records.get(scene.chance.below(records.size()));
            scene.cancel(record.content().is(RecordKind.VOTE_CAST) ? ActKind.UNCAST : ActKind.UNDO, record);
        }
    }

    private static SignedRecord cast(Scene scene, VoterId voter, SlipCode code) {
        int skew = scene.chance.below(240) - 120;
        return scene.putAt(
                scene.now.plusSeconds(skew),
                ChainKind.VOTES,
                RecordKind.VOTE_CAST,
                scene.vote(voter, code, scene.chance.below(4), 1 + scene.chance.below(4)),
                scene.machine);
    }

    private static List<SignedRecord> shuffled(List<SignedRecord> records, Chance chance) {
        List<SignedRecord> all = new ArrayList<>(records);
        for (int i = 0; i < records.size() / 5; i++) {
            all.add(records.get(chance.below(records.size())));
        }
        for (int i = all.size() - 1; i > 0; i--) {
            java.util.Collections.swap(all, i, chance.below(i + 1));
        }
        return all;
    }
}
