package org.psephos.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.record.Entry;
import org.psephos.store.RawChain;
import org.psephos.store.StoreException;
import org.psephos.verify.ChainFileVerifier.Walked;
import org.psephos.verify.ChainFileVerifier.Whose;

/// Reads a data folder, the file of one chain, or an exported log, and checks everything that its files can show.
/// Nothing is changed.
///
/// Every record's signature is checked with the keys that the trust list and the accounts of the same folder name, and
/// with those of the keyring given. Exit codes of the command line: 0 all hold, 2 usage, 5 a finding.
public final class Verifier {

    private final Path path;
    private final Keyring keys;
    private final Findings findings = new Findings();
    private final List<ChainSummary> summaries = new ArrayList<>();
    private final Map<String, Earlier> earlier = new TreeMap<>();

    private Verifier(Path path, Keyring keys) {
        this.path = path;
        this.keys = keys;
    }

    /// What an earlier copy holds of a chain.
    record Earlier(long size, Digest root) {}

    /// Verifies what lies at `path`.
    ///
    /// Refused with `LEDGER-CHAIN` when nothing of ours lies there.
    ///
    /// @param trusted keys from outside; the keys of the folder's own chains are added to them
    public static Outcome<Verification> verify(Path path, Keyring trusted) {
        return new Verifier(path, trusted).run();
    }

    /// The same; what lies at `copy` must be a prefix.
    public static Outcome<Verification> verifyAgainst(Path path, Path copy, Keyring trusted) {
        Verifier verifier = new Verifier(path, trusted);
        try {
            verifier.earlier.putAll(EarlierCopy.read(copy));
        } catch (StoreException | UncheckedIOException e) {
            verifier.findings.add(VerifyCheck.EARLIER, String.valueOf(copy.getFileName()), "file", "cannot be read");
        }
        return verifier.run();
    }

    private Outcome<Verification> run() {
        List<ChainPlace> places = ChainPlace.in(path);
        boolean log = Files.isDirectory(path.resolve("tile"));
        if (places.isEmpty() && !log) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_CHAIN, "origin", path));
        }
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            if (log) {
                new LogFolderVerifier(path, keys, findings, workers)
                        .verify(sizes())
                        .ifPresent(this::compare);
            } else {
                places.stream().filter(ChainPlace::carriesKeys).forEach(this::learn);
                Map<String, Walked> own = new HashMap<>();
                for (ChainPlace place : places) {
                    verify(place, workers, own);
                }
            }
        }
        earlier.forEach((origin, head) -> findings.add(
                VerifyCheck.EARLIER, origin, "file", "the earlier copy has this chain, here it is missing"));
        return Outcome.done(findings.result(summaries));
    }

    private void verify(ChainPlace place, ExecutorService workers, Map<String, Walked> own) {
        ChainFileVerifier verifier = new ChainFileVerifier(
                place.file(), path.relativize(place.file()).toString(), keys, findings, workers);
        Optional<Walked> walked = verifier.verify(place.whose(), sizes());
        walked.ifPresent(each -> {
            compare(each);
            Walked first = own.putIfAbsent(each.summary().origin(), each);
            if (first != null) {
                findings.counted(VerifyCheck.COPIES, 1);
                compareCopies(first.summary(), each.summary());
            }
        });
    }

    private void compareCopies(ChainSummary one, ChainSummary other) {
        boolean same = one.size() == other.size() && one.root().equals(other.root());
        if (!same && one.size() == other.size()) {
            findings.add(
                    VerifyCheck.COPIES,
                    one.origin(),
                    other.place(),
                    "has another history than " + one.place() + " at the same size");
        }
    }

    private Set<Long> sizes() {
        Set<Long> sizes = new HashSet<>();
        earlier.values().forEach(head -> sizes.add(head.size()));
        return sizes;
    }

    private void compare(Walked walked) {
        summaries.add(walked.summary());
        Earlier head = earlier.remove(walked.summary().origin());
        if (head == null) {
            return;
        }
        findings.counted(VerifyCheck.EARLIER, 1);
        Digest then = walked.walk().rootAt(head.size());
        if (then == null) {
            findings.add(
                    VerifyCheck.EARLIER,
                    walked.summary().origin(),
                    "record " + walked.summary().size(),
                    "the earlier copy has " + head.size() + " records");
        } else if (!then.equals(head.root())) {
            findings.add(
                    VerifyCheck.EARLIER,
                    walked.summary().origin(),
                    "the first " + head.size() + " records",
                    "the earlier copy has another history");
        }
    }

    private void learn(ChainPlace place) {
        try (RawChain chain = RawChain.open(place.file())) {
            chain.rows(row -> Entry.parse(row.data())
                    .match(entry -> keys.learn(entry.content()), problems -> assertTold(problems)));
        } catch (StoreException e) {
            findings.add(
                    VerifyCheck.FILE, place.file().getFileName().toString(), "file", "cannot be read for its keys");
        }
    }

    /// An unreadable entry is told when its chain is walked.
    private static void assertTold(List<Problem> problems) {
        assert !problems.isEmpty();
    }

    /// A chain's file and whose it is.
    record ChainPlace(Path file, Whose whose) {

        /// The chains of a data folder, own ones first, or the one file.
        static List<ChainPlace> in(Path path) {
            if (Files.isRegularFile(path)) {
                return List.of(new ChainPlace(path, Whose.OWN));
            }
            List<ChainPlace> found = new ArrayList<>();
            for (Path file : files(path.resolve("chains"), 1)) {
                found.add(new ChainPlace(file, Whose.OWN));
            }
            for (Path file : files(path.resolve("copies"), 2)) {
                found.add(new ChainPlace(file, Whose.COPY));
            }
            return found;
        }

        boolean carriesKeys() {
            String name = String.valueOf(file.getFileName());
            return name.equals("site.trust.db") || name.equals("site.accounts.db");
        }

        private static List<Path> files(Path folder, int depth) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> all = Files.walk(folder, depth)) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> file.getFileName().toString().endsWith(".db"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
