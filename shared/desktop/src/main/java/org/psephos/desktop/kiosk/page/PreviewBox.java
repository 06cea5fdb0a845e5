package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.UUID;
import org.psephos.common.ErrorCode;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.crypto.Hashing;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.KioskEvent;
import org.psephos.election.Selection;

/// The ballot box of a preview: it lets everybody in and takes nothing.
final class PreviewBox implements BallotBox {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Election election;

    PreviewBox(Election election) {
        this.election = election;
    }

    @Override
    public Outcome<Admission> admit(String slip) {
        return Outcome.done(new Admission(
                election,
                ElectionCodec.fingerprint(election),
                KioskPreview.everything(),
                new VoterId(NOBODY),
                "",
                Hashing.sha256(new byte[0]),
                Admission.Meaning.ONLY));
    }

    @Override
    public Outcome<Prepared> prepare(Admission admission, List<Selection> selections) {
        return Outcome.refused(Problem.of(ErrorCode.RIGHT_MISSING, "command", "preview"));
    }

    @Override
    public Outcome<Observable<Standing>> cast(Prepared ballot) {
        return Outcome.refused(Problem.of(ErrorCode.RIGHT_MISSING, "command", "preview"));
    }

    @Override
    public void note(KioskEvent event, String outcome) {
        // a preview is not an event
    }
}
