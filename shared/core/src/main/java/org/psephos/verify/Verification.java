package org.psephos.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.psephos.common.text.Texts;
import org.psephos.json.Json;

/// What a verification found.
///
/// @param chains what was read
/// @param counts how often each check was made; a check that is missing was not applicable
/// @param findings what does not hold; empty when all does
public record Verification(List<ChainSummary> chains, Map<VerifyCheck, Long> counts, List<Finding> findings) {

    public Verification {
        chains = List.copyOf(chains);
        counts = Collections.unmodifiableMap(
                counts.isEmpty() ? new EnumMap<>(VerifyCheck.class) : new EnumMap<>(counts));
        findings = List.copyOf(findings);
    }

    /// Whether every check held and something was checked.
    public boolean holds() {
        return findings.isEmpty() && !chains.isEmpty();
    }

    /// How a check ended.
    public boolean holds(VerifyCheck check) {
        return findings.stream().noneMatch(finding -> finding.check() == check);
    }

    /// The result as an object: `{"holds", "chains", "checks":[{"number","name","ok","count"}], "findings"}`.
    public Json.Obj json() {
        List<Json> checks = new ArrayList<>();
        counts.forEach((check, count) -> checks.add(Json.Obj.EMPTY
                .with("number", check.number())
                .with("name", check.word())
                .withFlag("ok", holds(check))
                .with("count", count)));
        return Json.Obj.EMPTY
                .withFlag("holds", holds())
                .with("chains", chains.stream().map(ChainSummary::json).toList())
                .with("checks", checks)
                .with("findings", findings.stream().map(Finding::json).toList());
    }

    /// The result as lines for people.
    public List<String> lines(Locale locale) {
        Texts texts = Texts.of(Verification.class, "texts", locale);
        List<String> lines = new ArrayList<>();
        for (ChainSummary chain : chains) {
            lines.add(texts.get(
                    "verify.chain",
                    Map.of(
                            "origin",
                            chain.origin(),
                            "size",
                            chain.size(),
                            "root",
                            chain.root().hex())));
        }
        counts.forEach((check, count) -> lines.add(texts.get(
                holds(check) ? "verify.ok" : "verify.failed",
                Map.of("number", check.number(), "text", texts.get("check." + check.word()), "count", count))));
        for (Finding finding : findings) {
            lines.add(texts.get(
                    "verify.finding",
                    Map.of(
                            "number", finding.check().number(),
                            "chain", finding.chain(),
                            "where", finding.where(),
                            "reason", finding.reason())));
        }
        lines.add(texts.get(
                holds() ? "verify.holds" : "verify.broken",
                Map.of("chains", chains.size(), "findings", findings.size())));
        return List.copyOf(lines);
    }
}
