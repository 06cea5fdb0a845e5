package org.psephos.desktop.kiosk.session;

import org.psephos.common.ContestId;
import org.psephos.common.Problem;

/// One sentence beside what it is about; it goes with the next act.
public sealed interface Notice {

    /// Nothing to say.
    record None() implements Notice {}

    /// A choice too many was pressed; nothing was unselected.
    ///
    /// @param max how many may be chosen
    record Full(int max) implements Notice {}

    /// A contest has too few choices to be cast.
    ///
    /// @param contest the first such contest
    /// @param min how many it needs
    record Few(ContestId contest, int min) implements Notice {}

    /// The sentence for a ballot that cannot be cast yet.
    ///
    /// @param problem with the facts `contest` and `min`
    static Notice few(Problem problem) {
        String contest = problem.facts().getOrDefault("contest", "");
        return new Few(new ContestId(contest), Integer.parseInt(problem.facts().getOrDefault("min", "1")));
    }

    /// The slip cannot be used.
    ///
    /// @param problem why
    record Slip(Problem problem) implements Notice {}

    /// The ballot could not be kept; nothing is cast and the choices are still there.
    ///
    /// @param problem why
    record NotKept(Problem problem) implements Notice {}

    /// The slip that lies before the camera was taken already.
    record Lying() implements Notice {}

    /// There is more than one slip before the camera.
    record Several() implements Notice {}

    /// The one before ended because nobody was there.
    record Abandoned() implements Notice {}
}
