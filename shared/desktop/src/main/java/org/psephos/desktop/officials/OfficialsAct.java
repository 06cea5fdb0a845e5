package org.psephos.desktop.officials;

import java.util.List;
import org.psephos.common.Outcome;
import org.psephos.station.Signatory;

/// An act that officials sign at a station.
///
/// @param id of the dialog; its nodes are `<id>.…`
/// @param title asks, in the reader's language
/// @param records what will be recorded
/// @param act what the button answers
/// @param persons how many officials it needs
/// @param work does it; may wait
/// @param <T> what comes of it
public record OfficialsAct<T>(String id, String title, String records, String act, Persons persons, Work<T> work) {

    /// How many officials an act needs.
    public enum Persons {
        /// One, who answers for it with a reason.
        ONE(1),
        /// Two different ones.
        TWO(2);

        private final int count;

        Persons(int count) {
            this.count = count;
        }

        int count() {
            return count;
        }
    }

    /// What happens when everybody has signed.
    ///
    /// @param <T> what comes of it
    @FunctionalInterface
    public interface Work<T> {

        /// @param reason why, not blank
        /// @param officials as many as the act needs, the first first
        Outcome<T> sign(String reason, List<Signatory> officials);
    }
}
