package org.psephos.desktop.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.crypto.Hashing;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.BallotBox;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.KioskEvent;
import org.psephos.election.Selection;

/// A station whose answers a test sets by hand, and that remembers what it was asked.
public final class HandBox implements BallotBox {

    public static final TrackingCode CODE =
            new TrackingCode("maple river orbit velvet", "7K4M 2QXD", "psephos:ballot:0f3c9a52b7de41c08855aa10");

    public final List<KioskEvent> events = new ArrayList<>();
    public final List<List<Selection>> cast = new ArrayList<>();
    public final List<String> slips = new ArrayList<>();
    public Outcome<Admission> admission;
    public Outcome<String> keeping = Outcome.done("kept");
    public Observable<Standing> standing = new Observable<>(new Standing.InBox());

    private List<Selection> last = List.of();

    public HandBox(Election election) {
        admission = Outcome.done(admission(election, Admission.Meaning.ONLY));
    }

    public static Admission admission(Election election, Admission.Meaning meaning) {
        return new Admission(
                election,
                ElectionCodec.fingerprint(election),
                KioskSample.STYLE,
                new VoterId(new UUID(7, 7)),
                "c2xpcC1jb2RlLW9mLXRlc3Q",
                Hashing.labelled("slip of a test"),
                meaning);
    }

    /// Refuses every slip.
    public void refuseSlips(Problem problem) {
        admission = Outcome.refused(problem);
    }

    @Override
    public Outcome<Admission> admit(String slip) {
        slips.add(slip);
        return admission;
    }

    @Override
    public Outcome<Prepared> prepare(Admission admitted, List<Selection> selections) {
        last = selections;
        return Outcome.done(() -> CODE);
    }

    @Override
    public Outcome<Observable<Standing>> cast(Prepared ballot) {
        if (keeping.isDone()) {
            cast.add(last);
        }
        last = List.of();
        return keeping.map(kept -> standing);
    }

    @Override
    public void note(KioskEvent event, String outcome) {
        events.add(event);
    }
}
