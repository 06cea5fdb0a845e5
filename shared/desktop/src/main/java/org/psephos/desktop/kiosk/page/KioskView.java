package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.psephos.desktop.kiosk.look.KioskSheet;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.part.FocusRing;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Overlay;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.Theme;

/// The whole surface of a kiosk: draws whatever page the session is on, at whatever size it is given.
///
/// It carries its own style sheets and looks the same in a kiosk's stage and in a preview inside a staff window. A page
/// is built anew at each change and thrown away whole, so that nothing of a voter stays in the scene.
public final class KioskView extends StackPane {

    private final KioskSession session;
    private final Millimetres scale;
    private final KioskKit kit;
    private final StackPane pageLayer = new StackPane();
    private final StackPane sheetLayer = new StackPane();
    private final ChangeListener<Object> redraw = (observed, before, now) -> draw();
    private final ChangeListener<Comfort> dress = (observed, before, now) -> redress();
    private @Nullable Frame page;
    private @Nullable Frame sheet;

    /// @param session whose state is drawn
    /// @param scale the screen's millimetres
    /// @param kit what the machine offers
    public KioskView(KioskSession session, Millimetres scale, KioskKit kit) {
        this.session = session;
        this.scale = scale;
        this.kit = kit;
        Fonts.load();
        setId("kiosk");
        getStyleClass().addAll("root", "ps-kiosk");
        setMinSize(0, 0);
        pageLayer.setMinSize(0, 0);
        sheetLayer.setMinSize(0, 0);
        sheetLayer.setPickOnBounds(false);
        getChildren().addAll(pageLayer, sheetLayer, new FocusRing(scale));
        new KioskKeys(this, session).install();
        onShow();
    }

    /// Begins to follow the session. The constructor has done so; call it after [#onHide()] only.
    public void onShow() {
        session.state().pageProperty().addListener(redraw);
        session.state().overlayProperty().addListener(redraw);
        session.state().comfortProperty().addListener(dress);
        redress();
    }

    /// Stops following the session and shows nothing.
    public void onHide() {
        session.state().comfortProperty().removeListener(dress);
        session.state().overlayProperty().removeListener(redraw);
        session.state().pageProperty().removeListener(redraw);
        release();
    }

    private void redress() {
        Comfort comfort = session.state().comfort();
        for (KioskTheme theme : KioskTheme.values()) {
            getStyleClass().remove(theme.styleClass());
        }
        getStyleClass().add(comfort.theme().styleClass());
        getStylesheets().setAll(List.of(Theme.tokens(), sheet("kiosk.css"), KioskSheet.of(scale, comfort.size())));
        setNodeOrientation(
                comfort.language().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        draw();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(KioskSheet.class.getResource(name), name).toExternalForm();
    }

    private void draw() {
        String focused = focusedId();
        release();
        Screen screen = Screen.of(session, scale, kit);
        Overlay overlay = session.state().overlay();
        Frame next = page(screen, session.state().page());
        page = next;
        pageLayer.getChildren().setAll(next);
        boolean covered = overlay != Overlay.NONE;
        pageLayer.setVisible(!covered);
        if (covered) {
            Frame above = Sheets.of(screen, overlay);
            sheet = above;
            sheetLayer.getChildren().setAll(above);
        }
        focus(focused);
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    /// Keeps the focus on the same thing when only its looks changed; otherwise it starts before the first.
    private void focus(String before) {
        boolean scans = session.state().page() instanceof KioskPage.Waiting && sheet == null;
        String wanted = scans ? "waiting.code" : before;
        Optional<Node> again = wanted.isEmpty() ? Optional.empty() : Ids.find(top(), wanted);
        Node target = again.orElse(top().getCenter());
        if (target != null) {
            target.requestFocus();
        }
    }

    /// What the voter sees and can reach: the sheet when one lies above, otherwise the page.
    Frame top() {
        Frame above = sheet;
        return above != null ? above : Objects.requireNonNull(page, "a kiosk always shows a page");
    }

    private static Frame page(Screen screen, KioskPage page) {
        return switch (page) {
            case KioskPage.Closed(var reason) -> PlainPages.closed(screen, reason);
            case KioskPage.Waiting _ -> WaitingPage.of(screen);
            case KioskPage.Checking _ -> PlainPages.checking(screen);
            case KioskPage.Welcome _ -> WelcomePage.of(screen);
            case KioskPage.Marking(int index) -> ContestPage.of(screen, index);
            case KioskPage.Review _ -> ReviewPage.of(screen);
            case KioskPage.LastStep(var code) -> LastStepPage.of(screen, code);
            case KioskPage.Casting _ -> PlainPages.casting(screen);
            case KioskPage.Done(var code, var standing) -> DonePage.of(screen, code, standing);
            case KioskPage.NotCounted(var problem) -> PlainPages.notCounted(screen, problem);
        };
    }

    private void release() {
        if (page != null) {
            page.release();
        }
        if (sheet != null) {
            sheet.release();
        }
        page = null;
        sheet = null;
        pageLayer.getChildren().clear();
        sheetLayer.getChildren().clear();
    }

    /// The region a preview scales.
    Region surface() {
        return this;
    }
}
