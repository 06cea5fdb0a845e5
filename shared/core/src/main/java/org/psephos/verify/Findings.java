package org.psephos.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects findings and counts; keeps the first of each check and chain, so that one fault does not bury the others.
final class Findings {

    private static final int KEPT_PER_CHECK = 20;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final EnumMap<VerifyCheck, Long> counts = new EnumMap<>(VerifyCheck.class);

    void add(Finding finding) {
        int before = seen.merge(finding.check() + finding.chain(), 1, Integer::sum);
        if (before <= KEPT_PER_CHECK) {
            kept.add(finding);
        }
    }

    void add(VerifyCheck check, String chain, String where, String reason) {
        add(new Finding(check, chain, where, reason));
    }

    void counted(VerifyCheck check, long more) {
        counts.merge(check, more, Long::sum);
    }

    Verification result(List<ChainSummary> chains) {
        return new Verification(chains, counts, kept);
    }
}
