package org.psephos.election;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;

/// The order in which one voting session shows the options of each contest. Drawn once, the same on every page, in
/// every language and on the review; neither stored nor logged. Prints as `***`.
public final class SessionOrder {

    private final Map<ContestId, List<ContestOption>> order;

    private SessionOrder(Map<ContestId, List<ContestOption>> order) {
        this.order = order;
    }

    /// Draws the order of a session.
    ///
    /// @param contests those of the voter's style
    /// @param chance a secure generator
    /// @param publicSeed of the election and the session's credential, for contests whose order is `seeded`
    public static SessionOrder draw(List<Contest> contests, Chance chance, Digest publicSeed) {
        Map<ContestId, List<ContestOption>> order = new TreeMap<>();
        for (Contest contest : contests) {
            List<ContestOption> options = new ArrayList<>(contest.options());
            switch (contest.order()) {
                case FIXED -> {}
                case RANDOM -> shuffle(options, chance::below);
                case ROTATED -> rotate(options, chance);
                case SEEDED -> shuffle(options, new Stream(publicSeed, contest.id())::below);
            }
            order.put(contest.id(), List.copyOf(options));
        }
        return new SessionOrder(order);
    }

    /// The options of a contest in the order of this session.
    ///
    /// @throws IllegalArgumentException when the session has no such contest
    public List<ContestOption> options(ContestId contest) {
        List<ContestOption> options = order.get(contest);
        if (options == null) {
            throw new IllegalArgumentException("no contest " + contest + " in this session");
        }
        return options;
    }

    @Override
    public String toString() {
        return "***";
    }

    /// Fisher and Yates in Durstenfeld's form: every order is as likely as every other.
    private static void shuffle(List<ContestOption> options, IntUnaryOperator below) {
        for (int last = options.size() - 1; last > 0; last--) {
            Collections.swap(options, last, below.applyAsInt(last + 1));
        }
    }

    private static void rotate(List<ContestOption> options, Chance chance) {
        if (!options.isEmpty()) {
            Collections.rotate(options, -chance.below(options.size()));
        }
    }

    /// Numbers that anyone can compute again: SHA-256 of label, seed, contest and a counter; the first 31 bits of
    /// each, those above the largest multiple of the bound left out (`docs/election.md` section 4).
    private static final class Stream {

        private final Digest seed;
        private final byte[] contest;
        private int counter;

        Stream(Digest seed, ContestId contest) {
            this.seed = seed;
            this.contest = contest.text().getBytes(StandardCharsets.US_ASCII);
        }

        int below(int bound) {
            int limit = Integer.MAX_VALUE - Integer.MAX_VALUE % bound;
            int drawn = next();
            while (drawn >= limit) {
                drawn = next();
            }
            return drawn % bound;
        }

        private int next() {
            byte[] count = ByteBuffer.allocate(4).putInt(counter++).array();
            Digest block = Hashing.labelled("psephos/order/v1\n", seed.bytes(), contest, count);
            return ByteBuffer.wrap(block.bytes()).getInt() & Integer.MAX_VALUE;
        }
    }
}
