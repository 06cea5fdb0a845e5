package org.psephos.cli.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the demonstration found to hold or not, in order; a failed one does not end the script.
public final class Checks {

    /// One check.
    ///
    /// @param name what should hold
    /// @param ok whether it does
    /// @param found what was found; empty when it holds
    public record Check(String name, boolean ok, String found) {}

    private final List<Check> checks = new ArrayList<>();

    /// Notes whether something holds.
    public void that(String name, boolean ok) {
        checks.add(new Check(name, ok, ok ? "" : "does not hold"));
    }

    /// Notes whether two values are equal, and both when not.
    public void equal(String name, Object expected, Object found) {
        boolean ok = Objects.equals(expected, found);
        checks.add(new Check(name, ok, ok ? "" : "expected " + expected + ", found " + found));
    }

    /// All checks so far.
    public List<Check> all() {
        return List.copyOf(checks);
    }

    /// Whether every check held, and there were some.
    public boolean hold() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::ok);
    }
}
