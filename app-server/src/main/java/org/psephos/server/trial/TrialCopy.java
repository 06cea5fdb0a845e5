package org.psephos.server.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.store.Head;
import org.psephos.store.RawChain;
import org.psephos.store.StoreException;

/// The replica's copies of a site under trial, looked at from outside: by their files.
///
/// @param site what is copied
/// @param folder the replica's folder
record TrialCopy(TrialSite site, Path folder) {

    private static final String SUFFIX = ".db";
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /// How far every chain of the source is, by the stem of its file.
    Map<String, Head> source() {
        return heads(site.data().resolve("chains"));
    }

    /// How long it takes until every chain of the copy is as far as `wanted`; `patience` when it is not by then.
    Duration reach(Map<String, Head> wanted, Duration patience) {
        Time time = Time.system();
        long begin = time.ticks();
        while (time.ticks() - begin < patience.toNanos()) {
            if (hasReached(wanted)) {
                break;
            }
            time.await(LOOK_EVERY);
        }
        return Duration.ofNanos(time.ticks() - begin);
    }

    /// Whether anything is there.
    boolean hasBegun() {
        return !heads(copies()).isEmpty();
    }

    private boolean hasReached(Map<String, Head> wanted) {
        Map<String, Head> held = heads(copies());
        return wanted.entrySet().stream().allMatch(chain -> {
            Head head = held.getOrDefault(chain.getKey(), Head.EMPTY);
            return head.size() > chain.getValue().size() || head.equals(chain.getValue());
        });
    }

    private Path copies() {
        return folder.resolve("copies").resolve(site.fingerprint().hex().substring(0, 16));
    }

    private static Map<String, Head> heads(Path chains) {
        Map<String, Head> heads = new TreeMap<>();
        if (!Files.isDirectory(chains)) {
            return heads;
        }
        try (Stream<Path> files = Files.list(chains)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> {
                String name = String.valueOf(file.getFileName());
                heads.put(name.substring(0, name.length() - SUFFIX.length()), head(file));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heads;
    }

    /// The head that a file holds; none while the file is just being made.
    private static Head head(Path file) {
        Head[] head = {Head.EMPTY};
        try (RawChain chain = RawChain.open(file)) {
            chain.head((size, root, note) -> head[0] = new Head(size, Digest.of(root)));
        } catch (StoreException e) {
            return Head.EMPTY;
        }
        return head[0];
    }
}
