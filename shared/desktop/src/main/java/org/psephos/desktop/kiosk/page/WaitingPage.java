package org.psephos.desktop.kiosk.page;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.common.text.Texts;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.election.Language;

/// Waits for a slip: by camera, by scanner, or typed. The field always listens, because a scanner types.
final class WaitingPage {

    private WaitingPage() {}

    static Frame of(Screen screen) {
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        VBox words = new VBox(gap);
        words.getChildren().add(title(screen.texts(), "waiting.title"));
        words.getChildren().add(Sentence.of(screen.say("waiting.text"), "pk-big"));
        others(screen).forEach(each -> words.getChildren().add(each));
        TextField field = field(screen);
        KioskButton go = new KioskButton("waiting.go", screen.say("waiting.go"), () -> take(screen, field));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox typed = new HBox(gap, field, go);
        typed.setMinHeight(Region.USE_PREF_SIZE);
        Region push = new Region();
        VBox.setVgrow(push, Priority.ALWAYS);
        HBox notice = notice();
        words.getChildren().addAll(notice, push, Sentence.of(screen.say("waiting.type"), "pk-bold"), typed);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane camera = new StackPane(screen.kit().camera(screen.session()::scan));
        camera.setId("waiting.camera");
        camera.getStyleClass().add("pk-card");
        double side = screen.scale().pxUp(KioskMetrics.CAMERA);
        camera.setMinWidth(side * 0.6);
        camera.setPrefWidth(side);
        HBox body = new HBox(gap * 2, words, camera);
        body.setAlignment(Pos.CENTER_LEFT);
        Frame frame = new Frame("waiting", Frame.plainHead(screen), body, new Region());
        frame.watch(screen.session().state().noticeProperty(), now -> show(screen, notice, now));
        return frame;
    }

    private static TextFlow title(Texts texts, String key) {
        TextFlow title = Sentence.of(texts.get(key), "pk-verdict");
        title.setId("waiting.title");
        return title;
    }

    /// The first line in every other language of the ballot, each in its own direction.
    private static List<HBox> others(Screen screen) {
        Predicate<Language> other =
                language -> !language.equals(screen.comfort().language());
        return screen.session().offer().map(KioskOffer::languages).orElse(List.of()).stream()
                .filter(other)
                .map(language -> {
                    TextFlow line = Sentence.of(Screen.texts(language.tag()).get("waiting.title"), "pk-big", "pk-bold");
                    line.setId("waiting.title." + language);
                    return new HBox(line);
                })
                .toList();
    }

    private static TextField field(Screen screen) {
        TextField field = new TextField();
        field.setId("waiting.code");
        field.getStyleClass().add("pk-field");
        field.setAccessibleText(screen.say("waiting.type"));
        field.setContextMenu(new javafx.scene.control.ContextMenu());
        field.setOnAction(event -> take(screen, field));
        return field;
    }

    private static void take(Screen screen, TextField field) {
        String code = field.getText();
        field.clear();
        screen.session().scan(code);
    }

    private static HBox notice() {
        HBox notice = new HBox();
        notice.setId("waiting.notice");
        notice.getStyleClass().addAll("pk-notice");
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        return notice;
    }

    private static void show(Screen screen, HBox notice, Notice now) {
        String sentence =
                switch (now) {
                    case Notice.Slip(var problem) -> SlipWords.of(screen, problem);
                    case Notice.Abandoned _ -> screen.say("abandoned");
                    default -> "";
                };
        notice.setVisible(!sentence.isEmpty());
        notice.setManaged(!sentence.isEmpty());
        TextFlow words = Sentence.of(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node sign = KioskButton.icon(Feather.ALERT_TRIANGLE);
        notice.getChildren().setAll(sign, words);
        notice.setAccessibleText(sentence);
    }
}
