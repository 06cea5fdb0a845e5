package org.psephos.desktop.kiosk.session;

import java.time.Instant;
import java.util.List;
import org.psephos.common.Observable;
import org.psephos.common.Time;
import org.psephos.election.KioskEvent;

/// Tells the officials the kiosk's state: never what is chosen, never what is on the screen.
final class StatusBoard {

    private final Time time;
    private final Observable<KioskStatus> status;
    private List<KioskStatus.Said> last = List.of();
    private boolean help;
    private int cast;

    StatusBoard(Time time) {
        this.time = time;
        this.status = new Observable<>(new KioskStatus(KioskStatus.State.LOCKED, time.now(), 0, List.of()));
    }

    Observable<KioskStatus> status() {
        return status;
    }

    void callHelp() {
        help = true;
    }

    void helpAnswered() {
        help = false;
    }

    void countCast() {
        cast++;
    }

    /// Keeps what an official may be asked about; opening and closing they do themselves.
    void happened(KioskEvent event, String outcome) {
        switch (event) {
            case SLIP_REFUSED, BALLOT_REFUSED, SESSION_LEFT, SESSION_ABANDONED, SESSION_ENDED, SESSION_INTERRUPTED ->
                last = List.of(new KioskStatus.Said(event, outcome, time.now()));
            case OPENED, CLOSED, SESSION_STARTED, SESSION_CAST, HELP_CALLED -> {}
        }
    }

    void tell(KioskPage page, Overlay overlay, Closing closing) {
        KioskStatus.State next = state(page, overlay, closing);
        KioskStatus before = status.get();
        Instant since = next == before.state() ? before.since() : time.now();
        status.set(new KioskStatus(next, since, cast, last));
    }

    /// Whether the kiosk closes after this voter.
    enum Closing {
        STAYS,
        AFTER_THIS_VOTER
    }

    private KioskStatus.State state(KioskPage page, Overlay overlay, Closing closing) {
        if (help) {
            return KioskStatus.State.HELP;
        }
        return switch (page) {
            case KioskPage.Closed(ClosedReason reason) ->
                reason == ClosedReason.PAUSED ? KioskStatus.State.PAUSED : KioskStatus.State.LOCKED;
            case KioskPage.Waiting _ -> KioskStatus.State.WAITING;
            case KioskPage.Done _, KioskPage.NotCounted _ -> KioskStatus.State.DONE;
            case KioskPage.Checking _,
                    KioskPage.Welcome _,
                    KioskPage.Marking _,
                    KioskPage.Review _,
                    KioskPage.LastStep _,
                    KioskPage.Casting _ -> voting(overlay, closing);
        };
    }

    private static KioskStatus.State voting(Overlay overlay, Closing closing) {
        if (overlay == Overlay.IDLE) {
            return KioskStatus.State.ALERT;
        }
        return closing == Closing.STAYS ? KioskStatus.State.VOTING : KioskStatus.State.CLOSING;
    }
}
