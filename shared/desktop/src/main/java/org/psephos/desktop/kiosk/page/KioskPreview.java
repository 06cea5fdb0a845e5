package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Chance;
import org.psephos.common.ContestId;
import org.psephos.common.Limits;
import org.psephos.common.StyleId;
import org.psephos.common.Time;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.LocalText;

/// A definition as the kiosk will show it: the kiosk's own view with a session of its own, made smaller.
///
/// It can be pressed like the real one, and nothing is ever cast. All calls on the JavaFX thread.
public final class KioskPreview extends Region {

    /// The screen that is shown: a common kiosk of 1366 x 768 at 96 dpi.
    public static final double WIDTH = 1366;
    /// Its height.
    public static final double HEIGHT = 768;

    private static final StyleId EVERYTHING = new StyleId("preview-of-all");

    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Pane surface = new Pane();
    private final Time time;
    private final double width;
    private final double height;
    private @Nullable KioskSession session;
    private @Nullable KioskView view;

    /// The screen of a common kiosk.
    ///
    /// @param time the clock; a preview has no limits of time of its own
    public KioskPreview(Time time) {
        this(time, WIDTH, HEIGHT);
    }

    /// Another screen, say a narrow one that fits beside a form.
    ///
    /// @param time the clock; a preview has no limits of time of its own
    /// @param width of the screen that is shown, in its own pixels
    /// @param height of the screen that is shown
    public KioskPreview(Time time, double width, double height) {
        this.time = time;
        this.width = width;
        this.height = height;
        setId("preview");
        surface.getTransforms().add(shrink);
        surface.setManaged(false);
        getChildren().add(surface);
        setMinSize(240, 240 * height / width);
    }

    /// Shows the welcome page of a ballot with every contest of the definition.
    public void showWelcome(Election election, Comfort comfort) {
        begin(election, comfort);
    }

    /// Shows one contest; the welcome page when the definition has no such contest.
    public void showContest(Election election, ContestId contest, Comfort comfort) {
        KioskSession now = begin(election, comfort);
        List<ContestId> all = now.contests().stream().map(Contest::id).toList();
        int index = all.indexOf(contest);
        for (int i = 0; i <= index; i++) {
            now.next();
        }
    }

    /// Shows the review of a ballot on which nothing is marked.
    public void showReview(Election election, Comfort comfort) {
        KioskSession now = begin(election, comfort);
        while (!(now.state().page() instanceof KioskPage.Review)) {
            now.next();
        }
    }

    private KioskSession begin(Election election, Comfort comfort) {
        Election whole = withEverything(election);
        KioskSession next =
                new KioskSession(new PreviewBox(whole), Tasks.byHand(), time, Chance.seeded(1), Limits.STANDARD);
        next.open(new KioskOffer(whole, ElectionCodec.fingerprint(whole), ""));
        next.choose(comfort);
        next.scan("preview");
        next.choose(comfort);
        KioskView before = view;
        if (before != null) {
            before.onHide();
        }
        KioskView shown = new KioskView(next, Millimetres.STANDARD, new NoKit());
        shown.setManaged(false);
        session = next;
        view = shown;
        surface.getChildren().setAll(shown);
        requestLayout();
        return next;
    }

    /// The session that is shown, for tests; none before the first call of a `show` method.
    public java.util.Optional<KioskSession> session() {
        return java.util.Optional.ofNullable(session);
    }

    private static Election withEverything(Election election) {
        BallotStyle all = new BallotStyle(
                EVERYTHING,
                LocalText.EMPTY,
                election.contests().stream().map(Contest::id).toList(),
                List.of());
        return election.edit().styles(List.of(all));
    }

    static StyleId everything() {
        return EVERYTHING;
    }

    @Override
    protected double computePrefWidth(double height) {
        return this.width / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? this.width / 2 : width;
        return wide * this.height / this.width;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / width, getHeight() / height);
        shrink.setX(factor);
        shrink.setY(factor);
        surface.resizeRelocate(0, 0, width, height);
        KioskView shown = view;
        if (shown != null) {
            shown.resizeRelocate(0, 0, width, height);
        }
    }

    /// A preview has no camera, no printer and nothing to look up.
    private static final class NoKit implements KioskKit {

        @Override
        public Node qr(String text, double side) {
            return new Region();
        }

        @Override
        public Node camera(String instead, Consumer<Sight> sight) {
            return new Region();
        }

        @Override
        public void print(Locale language, List<String> lines, TrackingCode code, Consumer<Printed> answer) {
            answer.accept(Printed.NO_PRINTER);
        }
    }
}
