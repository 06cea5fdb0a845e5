package org.psephos.desktop.kiosk.session;

import java.util.List;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.election.KioskEvent;
import org.psephos.election.Selection;

/// What the kiosk asks of its station. Every method may wait; none is called on the JavaFX thread.
public interface BallotBox {

    /// Looks whether a slip may vote, and which ballot it gets. Nothing is spent yet.
    ///
    /// @param slip what the scanner, the camera or the keyboard gave
    Outcome<Admission> admit(String slip);

    /// Makes and signs the record of a ballot. Nothing is stored and nothing is sent.
    Outcome<Prepared> prepare(Admission admission, List<Selection> selections);

    /// Keeps the ballot durably, then sends it. When this returns done, a power cut loses nothing any more.
    ///
    /// @return where the ballot is, now and later
    Outcome<Observable<Standing>> cast(Prepared ballot);

    /// Takes down that something happened at the kiosk; never a choice, a slip or a code.
    ///
    /// @param outcome how it ended: [#DONE], or the code of a refusal in lower case
    void note(KioskEvent event, String outcome);

    /// The outcome of what was not refused.
    String DONE = "done";

    /// A signed ballot that waits for the voter's last word. Implementations print as `***`.
    interface Prepared {

        /// How the voter finds it again.
        TrackingCode code();
    }
}
