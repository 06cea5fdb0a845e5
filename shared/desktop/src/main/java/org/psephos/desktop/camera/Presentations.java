package org.psephos.desktop.camera;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;

/// What is held before a camera is told once, and not for each picture of it: a code counts again only after it was
/// out of the picture for a while.
///
/// Time counts only while pictures are looked at: a card that lay there before the camera was given back and lies
/// there afterwards was never away. Codes are remembered by their digest only, a slip's is a secret. Thread-safe.
public final class Presentations {

    /// How long a slip must be out of the picture before a kiosk takes it again.
    public static final Duration AWAY = Duration.ofSeconds(2);

    private static final int REMEMBERED_MAX = 16;
    private static final long HERE = Long.MIN_VALUE;

    private final Time time;
    private final long awayTicks;
    private final Map<Digest, Long> awaySince = new LinkedHashMap<>();

    /// @param time measures how long a code is away
    /// @param away after which a code that comes back counts again
    public Presentations(Time time, Duration away) {
        this.time = time;
        this.awayTicks = away.toNanos();
    }

    /// Takes what one picture shows, nothing included, and gives those codes that were not there before. Several at
    /// once stay new, because nobody knows which of them is meant.
    public synchronized List<String> look(List<String> texts) {
        long now = time.ticks();
        Map<Digest, String> here = new LinkedHashMap<>();
        texts.forEach(text -> here.put(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)), text));
        awaySince.replaceAll((code, since) -> here.containsKey(code) ? HERE : since == HERE ? now : since);
        awaySince.values().removeIf(since -> since != HERE && now - since >= awayTicks);
        here.keySet().removeAll(awaySince.keySet());
        if (here.size() == 1) {
            awaySince.put(here.keySet().iterator().next(), HERE);
        }
        while (awaySince.size() > REMEMBERED_MAX) {
            awaySince.remove(awaySince.keySet().iterator().next());
        }
        return List.copyOf(here.values());
    }

    /// Nobody looks any more; what was there counts as there until it is seen to be gone.
    public synchronized void lookAway() {
        awaySince.replaceAll((code, since) -> HERE);
    }

    /// Forgets everything: whatever is there is new.
    public synchronized void forget() {
        awaySince.clear();
    }
}
