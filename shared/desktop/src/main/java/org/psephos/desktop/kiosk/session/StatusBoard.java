package org.psephos.desktop.kiosk.session;

import java.time.Instant;
import org.psephos.common.Observable;
import org.psephos.common.Time;

/// Tells the officials the kiosk's state: never what is chosen, never what is on the screen.
final class StatusBoard {

    private final Time time;
    private final Observable<KioskStatus> status;
    private boolean help;
    private int cast;

    StatusBoard(Time time) {
        this.time = time;
        this.status = new Observable<>(new KioskStatus(KioskStatus.State.LOCKED, time.now(), 0));
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

    void tell(KioskPage page, Overlay overlay, Closing closing) {
        KioskStatus.State next = state(page, overlay, closing);
        KioskStatus before = status.get();
        Instant since = next == before.state() ? before.since() : time.now();
        status.set(new KioskStatus(next, since, cast));
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
