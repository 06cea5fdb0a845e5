package org.psephos.desktop.kiosk.session;

import java.util.Locale;
import org.psephos.common.Problem;
import org.psephos.election.KioskEvent;

/// Tells officials and the audit chain what happens at a kiosk; never a press, a choice, a slip or a voter.
///
/// @param box writes the event into the chain
/// @param board shows it on the console
record SessionNotes(BallotBox box, StatusBoard board) {

    /// It was done.
    void take(KioskEvent event) {
        take(event, BallotBox.DONE);
    }

    /// It was refused.
    void refused(KioskEvent event, Problem problem) {
        take(event, word(problem));
    }

    /// The server refused a ballot and has written that down itself; the page that tells the voter.
    KioskPage notCounted(Problem problem) {
        board.happened(KioskEvent.BALLOT_REFUSED, word(problem));
        return new KioskPage.NotCounted(problem);
    }

    private void take(KioskEvent event, String outcome) {
        box.note(event, outcome);
        board.happened(event, outcome);
    }

    private static String word(Problem problem) {
        return problem.code().text().toLowerCase(Locale.ROOT);
    }
}
