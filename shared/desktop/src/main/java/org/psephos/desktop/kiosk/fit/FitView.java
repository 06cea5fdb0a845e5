package org.psephos.desktop.kiosk.fit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.common.text.Texts;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.look.KioskSheet;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.FocusRing;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.Theme;

/// Fits the kiosk to its screen, on that screen. Its own lengths are those of the standard scale, because nothing
/// better is known before it is done. Arrow keys change the frame as the buttons do.
public final class FitView extends StackPane {

    private static final Millimetres SCALE = Millimetres.STANDARD;

    private final FitViewModel model;
    private final Texts texts;
    private final Region card = new Region();
    private final double gap = SCALE.pxUp(KioskMetrics.GAP);

    /// @param locale the officer's language
    public FitView(FitViewModel model, Locale locale) {
        this.model = model;
        this.texts = Texts.of(FitView.class, "fit", locale);
        Fonts.load();
        setId("fit");
        getStyleClass().addAll("root", "ps-kiosk", KioskTheme.STANDARD.styleClass());
        getStylesheets().setAll(List.of(Theme.tokens(), sheet(), KioskSheet.of(SCALE, TextSize.SMALL)));
        setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(0, 0);
        BorderPane page = new BorderPane();
        page.setMinSize(0, 0);
        page.setTop(head());
        page.setCenter(body());
        page.setBottom(foot());
        getChildren().addAll(page, new FocusRing(SCALE));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.widthProperty().subscribe(width -> size());
    }

    private static String sheet() {
        return Objects.requireNonNull(KioskSheet.class.getResource("kiosk.css"), "kiosk.css")
                .toExternalForm();
    }

    private Band head() {
        Paragraph title = Sentence.bold(texts.get("fit.head"));
        Band head = new Band(SCALE, title, new Region(), new Region(), Band.Spill.BELOW);
        head.getStyleClass().add("pk-head");
        return head;
    }

    private HBox body() {
        Paragraph title = Sentence.of(texts.get("fit.title"), "pk-title");
        title.setId("fit.title");
        VBox words =
                new VBox(gap, title, Sentence.of(texts.get("fit.lay")), Sentence.of(texts.get("fit.check")), steps());
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        card.setId("fit.card");
        card.getStyleClass().add("pk-fit-card");
        card.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        StackPane glass = new StackPane(card);
        glass.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox body = new HBox(gap * 2, words, glass);
        body.getStyleClass().add("pk-page");
        body.setAlignment(Pos.CENTER);
        body.setMinSize(0, 0);
        return body;
    }

    private GridPane steps() {
        GridPane steps = new GridPane(gap, gap);
        steps.add(step("fit.smaller", Feather.MINUS, -FitViewModel.FINE), 0, 0);
        steps.add(step("fit.larger", Feather.PLUS, FitViewModel.FINE), 1, 0);
        steps.add(step("fit.much-smaller", Feather.MINUS, -FitViewModel.COARSE), 0, 1);
        steps.add(step("fit.much-larger", Feather.PLUS, FitViewModel.COARSE), 1, 1);
        return steps;
    }

    private KioskButton step(String id, Feather icon, int pixels) {
        KioskButton button = new KioskButton(id, texts.get(id), () -> model.widen(pixels)).before(icon);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Band foot() {
        KioskButton leave = new KioskButton("fit.leave", texts.get("fit.leave"), model::leave).before(Feather.X);
        KioskButton fits = new KioskButton("fit.fits", texts.get("fit.fits"), model::fits)
                .before(Feather.CHECK)
                .as("pk-main");
        Band foot = new Band(SCALE, leave, Sentence.of(texts.get("fit.keys")), fits, Band.Spill.ABOVE);
        foot.getStyleClass().add("pk-foot");
        return foot;
    }

    private void size() {
        double width = model.widthProperty().get();
        card.setMinSize(width, model.height());
        card.setPrefSize(width, model.height());
        card.setMaxSize(width, model.height());
        card.setAccessibleText(texts.get("fit.card", "pixels", (int) width));
    }

    private void key(KeyEvent event) {
        int step = event.isShiftDown() ? FitViewModel.COARSE : FitViewModel.FINE;
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.RIGHT) {
            model.widen(step);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.LEFT) {
            model.widen(-step);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        }
    }
}
