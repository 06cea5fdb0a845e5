package org.psephos.roll;

import java.util.List;
import java.util.Set;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;

/// What one line of an import would do. Prints no personal data.
public sealed interface LineOutcome {

    /// Where the line begins in the file, from 1.
    int line();

    /// A person who is not on the roll yet.
    ///
    /// @param line where
    /// @param person who, checked
    /// @param warnings what looks odd but may be saved
    record New(int line, Person person, List<Problem> warnings) implements LineOutcome {
        public New {
            warnings = List.copyOf(warnings);
        }
    }

    /// A person of the roll with something new.
    ///
    /// @param line where
    /// @param voter who
    /// @param person the fields from now on, checked; what the file does not mention stays
    /// @param fields which of them differ
    record Changed(int line, VoterId voter, Person person, Set<PersonField> fields) implements LineOutcome {
        public Changed {
            fields = Set.copyOf(fields);
        }
    }

    /// A person of the roll, just as it is known.
    ///
    /// @param line where
    /// @param voter who
    record Same(int line, VoterId voter) implements LineOutcome {}

    /// A line that cannot be taken.
    ///
    /// @param line where
    /// @param faults why, every reason
    record Refused(int line, List<Fault> faults) implements LineOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// One reason why a line is refused.
    ///
    /// @param column the heading of the column; empty when the whole line is meant
    /// @param problem what is wrong
    /// @param found what stands there, cut to some signs; personal data, for the clerk's screen only
    record Fault(String column, Problem problem, String found) {

        @Override
        public String toString() {
            return problem.toString();
        }
    }
}
