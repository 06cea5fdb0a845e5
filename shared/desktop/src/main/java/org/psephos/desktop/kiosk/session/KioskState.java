package org.psephos.desktop.kiosk.session;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.psephos.election.BallotMarking;
import org.psephos.election.Language;

/// What a kiosk's views show, as properties. Only the session changes them.
public final class KioskState {

    final ReadOnlyObjectWrapper<KioskPage> page =
            new ReadOnlyObjectWrapper<>(new KioskPage.Closed(ClosedReason.NOT_OPENED));
    final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NONE);
    final ReadOnlyObjectWrapper<Comfort> comfort = new ReadOnlyObjectWrapper<>(Comfort.of(new Language("en")));
    final ReadOnlyObjectWrapper<BallotMarking> marking = new ReadOnlyObjectWrapper<>(BallotMarking.empty(List.of()));
    final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(new Notice.None());
    final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();

    KioskState() {}

    /// The page.
    public ReadOnlyObjectProperty<KioskPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The page now.
    public KioskPage page() {
        return page.get();
    }

    /// What lies above the page.
    public ReadOnlyObjectProperty<Overlay> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    /// What lies above the page now.
    public Overlay overlay() {
        return overlay.get();
    }

    /// Language, size, colours.
    public ReadOnlyObjectProperty<Comfort> comfortProperty() {
        return comfort.getReadOnlyProperty();
    }

    /// Language, size, colours now.
    public Comfort comfort() {
        return comfort.get();
    }

    /// The choices.
    public ReadOnlyObjectProperty<BallotMarking> markingProperty() {
        return marking.getReadOnlyProperty();
    }

    /// The choices now.
    public BallotMarking marking() {
        return marking.get();
    }

    /// The sentence beside what it is about.
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The sentence now.
    public Notice notice() {
        return notice.get();
    }

    /// Seconds until the alert or the last screen ends.
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// Nothing of a voter is left but language, size and colours, which the session sets anew.
    void forget() {
        marking.set(BallotMarking.empty(List.of()));
        notice.set(new Notice.None());
        overlay.set(Overlay.NONE);
        secondsLeft.set(0);
    }

    /// What the camera sees besides a slip that is to be taken: one that lies there still, several, nothing. The
    /// answer to a slip stays before it.
    public void sees(Notice sight) {
        Notice now = notice.get();
        boolean free = now instanceof Notice.None || now instanceof Notice.Lying || now instanceof Notice.Several;
        if (page.get() instanceof KioskPage.Waiting && free && !now.equals(sight)) {
            notice.set(sight);
        }
    }
}
