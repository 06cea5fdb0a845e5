package org.psephos.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.common.Chance;
import org.psephos.common.Limits;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.Digest;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.PublicKey;
import org.psephos.site.StationRole;

/// Machines that wait to be trusted, and join codes that let one in by one scan. In memory only: after a restart they
/// ask again. Thread-safe.
public final class JoinDesk {

    private static final Duration WAITS_MAX = Duration.ofHours(1);
    private static final int TOKENS_MAX = 64;

    private final Time time;
    private final Chance chance;
    private final int requestsMax;
    private final Map<Digest, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Digest, Waiting> refused = new LinkedHashMap<>();
    private final Map<Digest, Token> tokens = new LinkedHashMap<>();

    /// A machine at the door.
    ///
    /// @param key its key
    /// @param station its station id
    /// @param label what it calls itself
    /// @param role what it wishes to be
    /// @param source where it comes from
    /// @param since when it asked first
    public record Waiting(
            PublicKey key, StationId station, String label, StationRole role, String source, Instant since) {}

    /// A join code, kept without the code itself.
    ///
    /// @param label the name for the list; empty for the one that the machine gives itself
    /// @param role what the machine will be
    /// @param place where it stands; may be empty
    /// @param until when it ends
    /// @param by who made it
    public record Token(String label, StationRole role, String place, Instant until, String by) {}

    /// @param time the clock
    /// @param chance where codes come from
    /// @param limits how many may wait
    public JoinDesk(Time time, Chance chance, Limits limits) {
        this.time = time;
        this.chance = chance;
        this.requestsMax = limits.joinRequestsMax();
    }

    /// What becomes of a wish to join.
    public enum Answer {
        /// It waits for an officer.
        WAITS,
        /// Too many others wait.
        FULL,
        /// An officer refused the wish before; said once, then it may be wished anew.
        REFUSED
    }

    /// A machine asks; asked again, it keeps its place.
    public synchronized Answer ask(Waiting request) {
        waiting.values().removeIf(each -> each.since().plus(WAITS_MAX).isBefore(time.now()));
        refused.values().removeIf(each -> each.since().plus(WAITS_MAX).isBefore(time.now()));
        Digest key = request.key().fingerprint();
        if (refused.remove(key) != null) {
            return Answer.REFUSED;
        }
        if (!waiting.containsKey(key) && (waiting.size() >= requestsMax || from(request) >= requestsMax / 2)) {
            return Answer.FULL;
        }
        waiting.putIfAbsent(key, request);
        return Answer.WAITS;
    }

    /// How many wait that come from the same address: nobody takes all the places.
    private long from(Waiting request) {
        return waiting.values().stream()
                .filter(each -> host(each).equals(host(request)))
                .count();
    }

    private static String host(Waiting request) {
        return request.source().replaceFirst(":[0-9]*$", "");
    }

    /// An officer refuses a wish; the machine is told when it asks next.
    public synchronized Optional<Waiting> refuse(Digest key) {
        Optional<Waiting> wish = leave(key);
        wish.ifPresent(each -> refused.put(key, each));
        return wish;
    }

    /// Whether a machine waits.
    public synchronized boolean waits(Digest key) {
        return waiting.containsKey(key);
    }

    /// The machines that wait, oldest first.
    public synchronized List<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    /// A machine waits no longer.
    public synchronized Optional<Waiting> leave(Digest key) {
        return Optional.ofNullable(waiting.remove(key));
    }

    /// Makes a join code; its text is shown once.
    public synchronized OneTimeCode makeToken(Token token) {
        tokens.values().removeIf(each -> each.until().isBefore(time.now()));
        if (tokens.size() >= TOKENS_MAX) {
            tokens.remove(tokens.keySet().iterator().next());
        }
        OneTimeCode code = OneTimeCode.generate(chance);
        tokens.put(code.digest(), token);
        return code;
    }

    /// Spends a join code; nothing when it is unknown, spent or over.
    public synchronized Optional<Token> spend(String typed) {
        return OneTimeCode.parse(typed)
                .flatMap(code -> Optional.ofNullable(tokens.remove(code.digest())))
                .filter(token -> !token.until().isBefore(time.now()));
    }

    /// Whether a join code was neither spent nor is over.
    public synchronized boolean holds(String typed) {
        return OneTimeCode.parse(typed)
                .flatMap(code -> Optional.ofNullable(tokens.get(code.digest())))
                .filter(token -> !token.until().isBefore(time.now()))
                .isPresent();
    }
}
