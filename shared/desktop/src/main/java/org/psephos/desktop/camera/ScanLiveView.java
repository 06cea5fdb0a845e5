package org.psephos.desktop.camera;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Sighting;

/// The live picture with a frame round the code and a bar that says what was found; without a picture the state in
/// words. The picture never mirrors.
final class ScanLiveView extends StackPane {

    static final double WIDTH = 560;
    static final double HEIGHT = 372;

    /// From the finder squares' centres to beyond the code's quiet zone.
    private static final double AROUND = 1.62;

    private final ScanViewModel model;
    private final ImageView image = new ImageView();
    private final Polygon frame = new Polygon();
    private final VBox wordsInstead = new VBox(8);
    private final HBox bar = new HBox(12);
    private WritableImage canvas = new WritableImage(1, 1);

    ScanLiveView(ScanViewModel model) {
        this.model = model;
        setId("scan.live");
        getStyleClass().add("ps-scan-live");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(model.words().get("scan.picture"));
        setClip(rounded());
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        image.setPreserveRatio(true);
        frame.getStyleClass().add("ps-scan-frame");
        Pane drawing = new Pane(frame);
        drawing.setMouseTransparent(true);
        StackPane picture = new StackPane(image, drawing);
        picture.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        wordsInstead.setId("scan.instead");
        wordsInstead.setAlignment(Pos.CENTER);
        wordsInstead.getStyleClass().add("ps-scan-instead");
        makeBar();
        getChildren().addAll(picture, wordsInstead, bar);
        model.pictureProperty().subscribe(this::show);
        model.sightingProperty().subscribe(this::frame);
        model.stateProperty().subscribe(state -> instead());
        model.words().textsProperty().subscribe(texts -> instead());
    }

    private static Rectangle rounded() {
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(16);
        clip.setArcHeight(16);
        return clip;
    }

    private void makeBar() {
        Words words = model.words();
        Label found = Labels.bound(model.foundProperty(), "ps-t-16", "ps-strong");
        found.setId("scan.found");
        Label opening = Labels.bound(words.text("scan.opening"), "ps-t-16");
        opening.visibleProperty().bind(model.keepScanningProperty().not());
        bar.getStyleClass().add("ps-scan-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().addAll(Icons.of("check-circle", 20), found, Rows.space(), opening);
        bar.setMaxHeight(USE_PREF_SIZE);
        bar.visibleProperty()
                .bind(model.foundProperty()
                        .isNotEmpty()
                        .and(model.keepScanningProperty().not()));
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    }

    private void show(Optional<Frame> picture) {
        picture.ifPresent(now -> {
            canvas = now.onto(canvas);
            image.setImage(canvas);
        });
        image.setVisible(picture.isPresent());
        frame.setVisible(picture.isPresent());
        wordsInstead.setVisible(picture.isEmpty());
    }

    private void instead() {
        CameraState state = model.stateProperty().get();
        ScanWords words = new ScanWords(model.words());
        var shown = words.shown(state);
        Label title = Labels.wrapped(shown.word(), "ps-t-20", "ps-strong");
        Label help = Labels.wrapped(words.help(state));
        title.setTextAlignment(TextAlignment.CENTER);
        help.setTextAlignment(TextAlignment.CENTER);
        wordsInstead.getChildren().setAll(Icons.of(icon(state), 44), title, help);
    }

    private static String icon(CameraState state) {
        return switch (state) {
            case CameraState.Starting() -> "camera";
            case CameraState.Running(CameraName _, int _) -> "camera";
            case CameraState.Stopped() -> "camera-off";
            case CameraState.Failed(CameraFailure _) -> "camera-off";
        };
    }

    private void frame(Optional<Sighting> seen) {
        frame.getPoints().clear();
        if (seen.isEmpty() || seen.get().corners().size() < 3) {
            return;
        }
        List<Sighting.Point> corners = seen.get().corners();
        Sighting.Point first = corners.get(0);
        Sighting.Point middle = corners.get(1);
        Sighting.Point last = corners.get(2);
        double centreX = (first.x() + last.x()) / 2;
        double centreY = (first.y() + last.y()) / 2;
        add(first.x(), first.y(), centreX, centreY);
        add(middle.x(), middle.y(), centreX, centreY);
        add(last.x(), last.y(), centreX, centreY);
        add(2 * centreX - middle.x(), 2 * centreY - middle.y(), centreX, centreY);
    }

    private void add(double x, double y, double centreX, double centreY) {
        double scale = Math.min(WIDTH / canvas.getWidth(), HEIGHT / canvas.getHeight());
        double startX = (WIDTH - canvas.getWidth() * scale) / 2;
        double startY = (HEIGHT - canvas.getHeight() * scale) / 2;
        frame.getPoints()
                .addAll(
                        startX + scale * (centreX + (x - centreX) * AROUND),
                        startY + scale * (centreY + (y - centreY) * AROUND));
    }
}
