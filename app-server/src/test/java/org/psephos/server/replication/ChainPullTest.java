package org.psephos.server.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.store.ChainView;
import org.psephos.store.ReplicaStore;
import org.psephos.verify.Keyring;

class ChainPullTest {

    @TempDir
    Path folder;

    private SourceChain source;
    private ReplicaStore copy;

    @BeforeEach
    void begin() {
        source = new SourceChain(folder.resolve("source.db"), 3);
        copy = open();
    }

    @AfterEach
    void end() {
        copy.close();
        source.close();
    }

    @Test
    void aCopyIsTheSourceByteForByteAndFollowsIt() {
        source.grow(700, "first");
        assertThat(pull()).isEqualTo(new PullResult.Reached(0, 701));
        assertSame(701);
        source.grow(100, "second");
        assertThat(pull()).isEqualTo(new PullResult.Reached(701, 801));
        assertSame(801);
        assertThat(pull()).isEqualTo(new PullResult.Reached(801, 801));
    }

    @Test
    void aPullThatIsCutAnywhereIsTakenUpWithoutLossOrRepeat() {
        source.grow(1_100, "record");
        for (int calls = 1; !(pullWith(calls) instanceof PullResult.Reached); calls++) {
            copy.close();
            copy = open();
            assertThat(calls).isLessThan(60);
        }
        assertSame(1_101);
    }

    @Test
    void nothingOfAWrongEntryOrTileIsStored() {
        source.grow(40, "record");
        source.onEntries = ChainPullTest::flip;
        assertNothingStored();
        source.onEntries = bytes -> bytes;
        source.onTile = ChainPullTest::flip;
        assertNothingStored();
        source.onTile = bytes -> bytes;
        source.onEntries = bytes -> Arrays.copyOf(bytes, bytes.length - 1);
        assertNothingStored();
        source.onEntries = bytes -> bytes;
        assertThat(pull()).isEqualTo(new PullResult.Reached(0, 41));
    }

    @Test
    void aRecordOfAKeyThatNobodyVouchedForIsNotStored() {
        source.grow(5, "record");
        Keyring others =
                new Keyring().add(SigningKey.generate(Chance.seeded(99)).publicKey());
        PullResult result = new ChainPull(source, copy, others, Time.system()).pull();
        assertThat(result).isInstanceOf(PullResult.Interrupted.class);
        assertThat(((PullResult.Interrupted) result).problem().code()).isEqualTo(ErrorCode.RECORD_SIGNATURE);
        assertThat(copy.storedSize()).isZero();
    }

    @Test
    void theFirstBadRecordInTheOrderOfTheChainIsNamed() {
        source.grow(30, "record");
        RecordId first = source.forge();
        source.grow(30, "more");
        source.forge();
        Problem forged = interrupted(pull());
        assertThat(forged.code()).isEqualTo(ErrorCode.RECORD_SIGNATURE);
        assertThat(forged.facts()).containsEntry("id", first.toString());
        int whole = source.view().bundle(0, 63).orElseThrow().length;
        source.onEntries = bytes -> {
            bytes[bytes.length - 100] ^= (byte) (bytes.length == whole ? 1 : 0);
            return bytes;
        };
        assertThat(interrupted(pull())).as("before a record that is changed").isEqualTo(forged);
        assertThat(copy.storedSize()).isZero();
    }

    private static Problem interrupted(PullResult result) {
        assertThat(result).isInstanceOf(PullResult.Interrupted.class);
        return ((PullResult.Interrupted) result).problem();
    }

    @Test
    void anotherHistoryOfTheSameSizeIsAForkAndBothStatesAreKept() {
        source.grow(20, "record");
        pull();
        replaceSource().grow(20, "changed");
        assertContradicted("fork", 21);
    }

    @Test
    void aLongerHistoryThatDoesNotExtendOursIsARewriteWithItsProof() {
        source.grow(20, "record");
        pull();
        replaceSource().grow(300, "changed");
        Json.Obj evidence = assertContradicted("rewrite", 21);
        assertThat(evidence.has("alt")).isTrue();
        assertThat(evidence.list("proof")).isNotEmpty();
    }

    @Test
    void aShorterHistoryIsARollback() {
        source.grow(20, "record");
        pull();
        replaceSource().grow(10, "record");
        assertContradicted("rollback", 21);
    }

    @Test
    void aSourceThatShrinksWhileACopyIsOnItsWayIsARollbackToo() {
        source.grow(600, "record");
        assertThat(pullWith(8)).isInstanceOf(PullResult.Interrupted.class);
        assertThat(copy.storedSize()).isBetween(1L, 600L);
        replaceSource().grow(10, "record");
        assertContradicted("rollback", 0);
    }

    private Json.Obj assertContradicted(String finding, long size) {
        assertThat(pull()).isEqualTo(new PullResult.Contradicted(finding, size));
        copy.close();
        copy = open();
        assertThat(pull()).isInstanceOf(PullResult.Contradicted.class);
        assertThat(copy.mirror().size()).isEqualTo(size);
        Json.Obj evidence =
                CanonicalJson.parseObject(copy.view().evidence().getFirst().getBytes(StandardCharsets.UTF_8));
        assertThat(evidence.text("type")).isEqualTo(finding);
        assertThat(evidence.text("note1")).isNotEqualTo(evidence.text("note2"));
        return evidence;
    }

    private SourceChain replaceSource() {
        source.close();
        source = new SourceChain(folder.resolve("other.db"), 3);
        return source;
    }

    private void assertNothingStored() {
        PullResult result = pull();
        assertThat(result).isInstanceOf(PullResult.Interrupted.class);
        assertThat(((PullResult.Interrupted) result).problem().code())
                .isIn(ErrorCode.LEDGER_PROOF, ErrorCode.RECORD_FORM);
        assertThat(copy.storedSize()).isZero();
    }

    private static byte[] flip(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    private PullResult pull() {
        return pullWith(Integer.MAX_VALUE);
    }

    private PullResult pullWith(int calls) {
        source.callsLeft = calls;
        Keyring keys = new Keyring().add(source.station.publicKey());
        return new ChainPull(source, copy, keys, Time.system()).pull();
    }

    private ReplicaStore open() {
        return ReplicaStore.open(folder.resolve("copy.db"), source.origin).orThrow();
    }

    private void assertSame(long size) {
        ChainView ours = copy.view();
        ChainView theirs = source.view();
        assertThat(copy.mirror()).isEqualTo(theirs.head());
        assertThat(ours.entryBytes(0, size + 1))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(theirs.entryBytes(0, size + 1));
        assertThat(ours.tile(0, 0, 256))
                .hasValueSatisfying(tile ->
                        assertThat(tile).isEqualTo(theirs.tile(0, 0, 256).orElseThrow()));
        assertThat(ours.entry(size - 1).map(Entry::seq)).contains(size - 1);
        assertThat(ours.newestCheckpoint()).isEqualTo(theirs.newestCheckpoint());
    }
}
