package org.psephos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.crypto.SigningKey;
import org.psephos.record.SignedRecord;
import org.psephos.store.ChainFixture;
import org.psephos.store.ChainStore;
import org.psephos.store.Submission;

class VerifierTest {

    @TempDir
    Path folder;

    private final ChainFixture fixture = new ChainFixture(5);

    @Test
    void theServedLogOfTheVectorsHolds() throws IOException {
        Path log = copy(vectors());
        Verification verification = Verifier.verify(log, new Keyring()).orThrow();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.chains()).hasSize(1);
        assertThat(verification.chains().getFirst().size()).isEqualTo(300);
    }

    @Test
    void aForkOfTheVectorsIsFound() throws IOException {
        Path log = copy(vectors());
        Verification verification = Verifier.verifyAgainst(log, vectors().resolve("fork-checkpoint"), new Keyring())
                .orThrow();
        assertThat(verification.findings()).extracting(Finding::check).containsExactly(VerifyCheck.EARLIER);
        Verification prefix = Verifier.verifyAgainst(log, vectors().resolve("checkpoint.42"), new Keyring())
                .orThrow();
        assertThat(prefix.findings()).isEmpty();
        assertThat(prefix.counts()).containsKey(VerifyCheck.EARLIER);
    }

    @Test
    void anyChangedFileOfAServedLogIsFound() throws IOException {
        for (String file :
                List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "checkpoint")) {
            Path log = copy(vectors());
            byte[] bytes = Files.readAllBytes(log.resolve(file));
            bytes[Math.min(40, bytes.length / 2)] ^= 1;
            Files.write(log.resolve(file), bytes);
            assertThat(Verifier.verify(log, new Keyring()).orThrow().holds())
                    .as(file)
                    .isFalse();
        }
    }

    @Test
    void aRecordOfAnUnknownKeyAndOneOfAWrongKindAreNamed() throws IOException {
        Path data = folder.resolve("data");
        SigningKey stranger = SigningKey.generate(fixture.chance);
        try (ChainStore store = fixture.create(Files.createDirectories(folder.resolve("made")), 2)) {
            store.append(Submission.of(fixture.record(1))).orThrow();
            store.append(Submission.of(SignedRecord.sign(fixture.content(2), stranger)))
                    .orThrow();
            store.append(Submission.of(SignedRecord.sign(
                            fixture.content(3)
                                    .withBody(fixture.content(3).body().with("extra", 1)),
                            fixture.station)))
                    .orThrow();
        }
        Files.createDirectories(data.resolve("chains"));
        Files.move(folder.resolve("made/chain.db"), data.resolve("chains").resolve(fixture.origin.fileStem() + ".db"));
        Verification verification = Verifier.verify(data, new Keyring().add(fixture.station.publicKey()))
                .orThrow();
        assertThat(verification.findings())
                .extracting(finding -> finding.check() + " " + finding.where())
                .containsExactly("SIGNATURE record 2", "BODY record 3");
        assertThat(verification.json().flag("holds")).isFalse();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ar"))) {
            assertThat(verification.lines(locale)).isNotEmpty().noneMatch(line -> line.contains("⟦"));
        }
    }

    @Test
    void anEarlierCopyIsAPrefixAndALaterOneIsNot() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Path early = Files.createDirectories(folder.resolve("early/chains")).resolve(fixture.origin.fileStem() + ".db");
        Path late = Files.createDirectories(folder.resolve("late/chains")).resolve(fixture.origin.fileStem() + ".db");
        try (ChainStore store = fixture.create(made, 0)) {
            store.append(Submission.of(fixture.record(1))).orThrow();
        }
        Files.copy(made.resolve("chain.db"), early);
        try (ChainStore store = fixture.reopen(made)) {
            store.append(Submission.of(fixture.record(2))).orThrow();
        }
        Files.copy(made.resolve("chain.db"), late);
        Keyring keys = new Keyring().add(fixture.station.publicKey());
        Path newer = folder.resolve("late");
        Path older = folder.resolve("early");
        assertThat(Verifier.verifyAgainst(newer, older, keys).orThrow().findings())
                .isEmpty();
        assertThat(Verifier.verifyAgainst(older, newer, keys).orThrow().findings())
                .extracting(Finding::check)
                .containsExactly(VerifyCheck.EARLIER);
    }

    @Test
    void aFolderWithoutChainsIsRefused() {
        Outcome<Verification> verification = Verifier.verify(folder, new Keyring());
        assertThat(((Outcome.Refused<Verification>) verification).problem().code())
                .isEqualTo(ErrorCode.LEDGER_CHAIN);
    }

    private static Path vectors() {
        return Path.of(URI.create(Objects.requireNonNull(VerifierTest.class.getResource("/vectors/tlog/log-ok/vkey"))
                        .toString()))
                .resolveSibling("");
    }

    private Path copy(Path source) throws IOException {
        Path target = Files.createTempDirectory(folder, "log");
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = target.resolve(source.relativize(file).toString());
                if (!file.endsWith("fork-checkpoint")) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        return target;
    }
}
