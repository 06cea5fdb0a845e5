package org.psephos.desktop.kiosk.page;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.part.SideBySide;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.Overlay;

/// The first page of a session: language, text size, colours, and what is about to happen.
final class WelcomePage {

    private WelcomePage() {}

    static Frame of(Screen screen) {
        Comforts comforts = new Comforts(screen, "welcome");
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        Paragraph title = Sentence.of(screen.say("welcome.title"), "pk-title");
        title.setId("welcome.title");
        VBox words = new VBox(gap, title, text(screen));
        VBox read = new VBox(gap, Sentence.of(screen.say("welcome.read"), "pk-title"), comforts.sizes());
        Node keys = keys(screen);
        SideBySide body = new SideBySide(
                new VBox(gap * 1.2, words, comforts.languages()),
                new VBox(gap, read, comforts.themes()),
                keys,
                screen.font() * 44);
        body.stacked(() -> {
            MoreColumn column = new MoreColumn(
                    screen.scale(),
                    "welcome",
                    hidden -> screen.say("page.more", "n", hidden),
                    hidden -> screen.say("page.less", "n", hidden));
            Comforts again = new Comforts(screen, "welcome");
            column.setItems(List.of(
                    new VBox(gap / 2, Sentence.of(screen.say("welcome.title"), "pk-title"), text(screen)),
                    again.languages(),
                    again.sizes(),
                    again.themes(),
                    keys(screen)));
            return column;
        });
        return new Frame("welcome", Frame.plainHead(screen), body, foot(screen));
    }

    private static Paragraph text(Screen screen) {
        String sentence =
                screen.say("welcome.text", "count", screen.session().contests().size());
        boolean replaces = screen.session()
                .meaning()
                .filter(meaning -> meaning == Admission.Meaning.REPLACES)
                .isPresent();
        Paragraph text = Sentence.of(replaces ? sentence + " " + screen.say("welcome.replaces") : sentence);
        text.setId("welcome.text");
        return text;
    }

    private static Node keys(Screen screen) {
        Paragraph words = Sentence.of(screen.say("welcome.keys"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(screen.scale().pxUp(KioskMetrics.GAP), KioskButton.icon(Feather.COMMAND), words);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setPadding(new Insets(0, 0, screen.scale().pxUp(2), 0));
        return line;
    }

    private static Band foot(Screen screen) {
        KioskButton leave = new KioskButton(
                        "welcome.leave",
                        screen.say("welcome.leave"),
                        () -> screen.session().show(Overlay.LEAVE))
                .before(Feather.LOG_OUT)
                .as("pk-plain");
        KioskButton start = new KioskButton(
                        "welcome.start",
                        screen.say("welcome.start"),
                        () -> screen.session().next())
                .after(screen.onward())
                .as("pk-main", "pk-wider");
        return Frame.foot(screen, leave, Sentence.of(""), start, Band.Spill.ABOVE);
    }
}
