package org.psephos.voterentry.service.person;

import java.util.function.Predicate;

/// Which voters a list shows.
///
/// @param name for comparison; two filters of the same name are the same
/// @param keeps whether a voter is shown
public record RollFilter(String name, Predicate<RollVoter> keeps) {

    /// Everybody.
    public static final RollFilter ALL = new RollFilter("", voter -> true);

    /// Both.
    public RollFilter and(RollFilter other) {
        return new RollFilter(name + "&" + other.name, voter -> keeps.test(voter) && other.keeps.test(voter));
    }
}
