package org.psephos.desktop.kiosk.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.crypto.Digest;
import org.psephos.crypto.Hashing;
import org.psephos.election.Contest;
import org.psephos.election.SessionOrder;

/// All that a session knows of its voter beside the properties; dropped as a whole when the session ends.
final class Voter {

    private final Admission admission;
    private final List<Contest> contests;
    private final SessionOrder order;
    private boolean reviewed;
    private BallotBox.@Nullable Prepared prepared;
    private @Nullable TrackingCode keptCode;

    Voter(Admission admission, Chance chance) {
        this.admission = admission;
        this.contests = admission.election().contestsOf(admission.style());
        this.order = SessionOrder.draw(contests, chance, seed(admission));
    }

    private static Digest seed(Admission admission) {
        byte[] ballot = admission.ballot().digest().bytes();
        return Hashing.labelled(
                "psephos/order-seed/v1\n", ballot, admission.credential().bytes());
    }

    Admission admission() {
        return admission;
    }

    List<Contest> contests() {
        return contests;
    }

    SessionOrder order() {
        return order;
    }

    boolean reviewed() {
        return reviewed;
    }

    void review() {
        reviewed = true;
    }

    BallotBox.@Nullable Prepared prepared() {
        return prepared;
    }

    void prepared(BallotBox.Prepared next) {
        prepared = next;
    }

    @Nullable
    TrackingCode keptCode() {
        return keptCode;
    }

    /// The ballot is kept durably; from now on it is cast.
    void kept(TrackingCode code) {
        keptCode = code;
    }

    @Override
    public String toString() {
        return "***";
    }
}
