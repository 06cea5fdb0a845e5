package org.psephos.common;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Why something was refused: a stable code and the facts a person needs. The sentences are in the text bundles.
///
/// @param code the stable code, unique over the suite
/// @param facts named values for the sentence; never a name, a choice or a key
public record Problem(ErrorCode code, SortedMap<String, String> facts) {

    public Problem {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /// A problem that needs no facts.
    public static Problem of(ErrorCode code) {
        return new Problem(code, new TreeMap<>());
    }

    /// A problem with one fact.
    public static Problem of(ErrorCode code, String name, Object value) {
        return new Problem(code, new TreeMap<>(Map.of(name, String.valueOf(value))));
    }

    /// This problem with one more fact.
    public Problem with(String name, Object value) {
        TreeMap<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Problem(code, more);
    }

    @Override
    public String toString() {
        return facts.isEmpty() ? code.text() : code.text() + facts;
    }
}
