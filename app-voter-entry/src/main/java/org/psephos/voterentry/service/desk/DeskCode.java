package org.psephos.voterentry.service.desk;

import java.util.Locale;
import org.psephos.common.ElectionId;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;

/// What a scanned or typed code means at this desk.
sealed interface DeskCode {

    /// A voter's card.
    record Voter(VoterId voter) implements DeskCode {}

    /// A code of ours that is for something else.
    record NotForDesk(Problem problem) implements DeskCode {}

    /// No code: a word to look for.
    record NoCode() implements DeskCode {}

    /// Reads a text.
    ///
    /// @param election the election of this desk: a slip of another one is told apart
    static DeskCode read(String text, ElectionId election) {
        String code = text.strip();
        String lower = code.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("psephos:")) {
            return bare(code);
        }
        String[] parts = lower.split(":", -1);
        if (parts[1].equals("slip")) {
            boolean ours = parts.length > 2 && parts[2].equals(election.toString());
            return new NotForDesk(Problem.of(ours ? ErrorCode.DESK_CODE_SLIP : ErrorCode.DESK_CODE_OTHER_ELECTION));
        }
        if (parts[1].equals("voter") && parts.length == 3) {
            return bare(parts[2]);
        }
        return new NotForDesk(Problem.of(ErrorCode.DESK_CODE_KIND));
    }

    private static DeskCode bare(String text) {
        try {
            return new Voter(VoterId.of(text));
        } catch (IllegalArgumentException e) {
            return new NoCode();
        }
    }
}
