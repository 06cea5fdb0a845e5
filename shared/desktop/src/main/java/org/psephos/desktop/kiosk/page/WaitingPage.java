package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.election.Language;

/// Waits for a slip: by camera, by scanner, or typed. The field always listens, because a scanner types.
final class WaitingPage {

    private final Screen screen;
    private final double gap;
    private final TextField field = new TextField();

    private WaitingPage(Screen screen) {
        this.screen = screen;
        this.gap = screen.scale().pxUp(KioskMetrics.GAP);
    }

    static Frame of(Screen screen) {
        return new WaitingPage(screen).frame();
    }

    private Frame frame() {
        MoreColumn column = new MoreColumn(
                screen.scale(),
                "waiting",
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox body = new HBox(gap * 2, column, camera());
        body.setFillHeight(true);
        Frame frame = new Frame("waiting", Frame.plainHead(screen), body, new Region());
        frame.watch(screen.session().state().noticeProperty(), notice -> column.setItems(items(notice)));
        frame.addEventFilter(KeyEvent.KEY_TYPED, this::listen);
        return frame;
    }

    /// A scanner types, wherever the focus is after somebody has pressed a button here.
    private void listen(KeyEvent event) {
        String sign = event.getCharacter();
        boolean written = !sign.isBlank() && !Character.isISOControl(sign.codePointAt(0));
        if (written && !event.isShortcutDown() && !field.isFocused()) {
            event.consume();
            field.requestFocus();
            field.appendText(sign);
            field.end();
        }
    }

    private List<Node> items(Notice notice) {
        Paragraph title = Sentence.of(screen.say("waiting.title"), "pk-verdict");
        title.setId("waiting.title");
        List<Node> items = new ArrayList<>(List.of(title));
        String sentence = sentence(notice);
        items.add(sentence.isEmpty() ? Sentence.of(screen.say("waiting.text"), "pk-big") : notice(sentence));
        items.add(typed());
        items.addAll(others());
        return items;
    }

    private Node camera() {
        StackPane camera = new StackPane(screen.kit().camera(screen.say("waiting.camera.none"), this::seen));
        camera.setId("waiting.camera");
        camera.getStyleClass().add("pk-card");
        double side = screen.scale().pxUp(KioskMetrics.CAMERA);
        camera.setMinSize(side * 0.6, 0);
        camera.setPrefWidth(side);
        return camera;
    }

    private void seen(Sight sight) {
        switch (sight) {
            case Sight.Slip(String text) -> screen.session().scan(text);
            case Sight.Lying _ -> screen.session().state().sees(new Notice.Lying());
            case Sight.Several _ -> screen.session().state().sees(new Notice.Several());
            case Sight.Nothing _ -> screen.session().state().sees(new Notice.None());
        }
    }

    /// The first line in every other language of the ballot, each in its own direction.
    private List<HBox> others() {
        List<HBox> lines = new ArrayList<>();
        for (Language language :
                screen.session().offer().map(KioskOffer::languages).orElse(List.of())) {
            if (!language.equals(screen.comfort().language())) {
                String words = Screen.texts(language.tag()).get("waiting.title");
                Paragraph line = Sentence.plain(words, "pk-big", "pk-bold");
                line.setId("waiting.title." + language);
                HBox box = new HBox(line);
                box.setMinHeight(Region.USE_PREF_SIZE);
                lines.add(box);
            }
        }
        return lines;
    }

    private VBox typed() {
        field.setId("waiting.code");
        field.getStyleClass().setAll("text-input", "text-field", "pk-field");
        field.setAccessibleText(screen.say("waiting.type"));
        field.setContextMenu(new ContextMenu());
        field.setOnAction(event -> take());
        KioskButton go = new KioskButton("waiting.go", screen.say("waiting.go"), this::take);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(gap, field, go);
        VBox typed = new VBox(gap * 0.6, Sentence.of(screen.say("waiting.type"), "pk-bold"), row);
        typed.setMinHeight(Region.USE_PREF_SIZE);
        return typed;
    }

    private void take() {
        String code = field.getText();
        field.clear();
        screen.session().scan(code);
    }

    private HBox notice(String sentence) {
        Paragraph words = Sentence.of(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox notice = new HBox(KioskButton.icon(Feather.ALERT_TRIANGLE), words);
        notice.setId("waiting.notice");
        notice.getStyleClass().addAll("pk-notice");
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        notice.setAccessibleText(sentence);
        return notice;
    }

    private String sentence(Notice now) {
        return switch (now) {
            case Notice.Slip(var problem) -> SlipWords.of(screen, problem);
            case Notice.Abandoned _ -> screen.say("abandoned");
            case Notice.Lying _ -> screen.say("slip.lies");
            case Notice.Several _ -> screen.say("slip.several");
            default -> "";
        };
    }
}
