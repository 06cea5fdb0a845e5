package org.psephos.voterentry.service.load;

import java.util.List;
import org.psephos.common.Problem;
import org.psephos.roll.RollImport;

/// What a file would do. Nothing was saved.
///
/// @param report the figures
/// @param outside persons who are known just as the file says and are not on the list of this election
/// @param lines the lines to look at, in the order of the file
public record DryRun(RollImport.Report report, int outside, List<Line> lines) {

    public DryRun {
        lines = List.copyOf(lines);
    }

    /// What happens to a line.
    public enum Verdict {
        /// It stays outside.
        REFUSED,
        /// It is taken; somebody should look at it.
        NOTE
    }

    /// A line to look at. Prints no personal data.
    ///
    /// @param number where it begins in the file, from 1
    /// @param column the heading; empty when the whole line is meant
    /// @param found what stands there
    /// @param problem what is the matter
    /// @param verdict what happens to it
    public record Line(int number, String column, String found, Problem problem, Verdict verdict) {

        @Override
        public String toString() {
            return "Line[" + number + ", " + problem + "]";
        }
    }

    /// How many lines bring something: a person, a change, or a place on the list.
    public int importable() {
        return report.added() + report.changed() + outside;
    }

    /// How many lines are taken and should be looked at.
    public long notes() {
        return lines.stream().filter(line -> line.verdict() == Verdict.NOTE).count();
    }
}
