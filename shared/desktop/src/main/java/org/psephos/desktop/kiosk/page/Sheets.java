package org.psephos.desktop.kiosk.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.Overlay;

/// What lies above a page: settings, help, leaving, and the question whether the voter is still there.
///
/// A sheet hides the page, so that an official who helps sees no choice.
final class Sheets {

    private Sheets() {}

    static Frame of(Screen screen, Overlay overlay) {
        return switch (overlay) {
            case SETTINGS -> settings(screen);
            case HELP -> help(screen);
            case LEAVE -> leave(screen);
            case IDLE -> idle(screen);
            case NONE -> throw new IllegalArgumentException("no overlay to draw");
        };
    }

    private static Frame settings(Screen screen) {
        Comforts comforts = new Comforts(screen, "settings");
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        MoreColumn column = column(screen, "settings");
        column.setItems(List.of(
                new VBox(gap * 0.6, Sentence.of(screen.say("settings.language"), "pk-bold"), comforts.languages()),
                comforts.sizes(),
                comforts.themes(),
                Sentence.of(screen.say("settings.text"))));
        VBox body = new VBox(column);
        KioskButton reset = new KioskButton(
                "settings.reset",
                screen.say("settings.reset"),
                () -> screen.session().choose(screen.session().state().comfort().reset()));
        return sheet(screen, "settings.title", body, reset, close(screen, "settings.close"));
    }

    private static Frame help(Screen screen) {
        Paragraph called = Sentence.bold("");
        called.setId("help.called");
        KioskButton call = new KioskButton("help.call", screen.say("help.call"), () -> {
                    screen.session().callHelp();
                    Sentence.set(called, screen.say("help.called"), "pk-bold");
                })
                .before(Feather.BELL);
        KioskPage page = screen.session().state().page();
        String key =
                switch (page) {
                    case KioskPage.Marking _ -> "help.contest";
                    case KioskPage.Review _ -> "help.review";
                    case KioskPage.LastStep _ -> "help.last";
                    default -> "help.other";
                };
        VBox body = new VBox(
                screen.scale().pxUp(KioskMetrics.GAP),
                Sentence.of(screen.say(key)),
                Sentence.of(screen.say("help.hidden")),
                called);
        return sheet(screen, "help.title", body, call, close(screen, "help.close"));
    }

    private static Frame leave(Screen screen) {
        VBox body = PlainPages.said(screen, Feather.LOG_OUT, screen.say("leave.title"), screen.say("leave.text"));
        KioskButton leave = new KioskButton(
                "leave.yes", screen.say("leave.yes"), () -> screen.session().leave());
        KioskButton stay = new KioskButton(
                "leave.no", screen.say("leave.no"), () -> screen.session().show(Overlay.NONE));
        return sheet(screen, "leave.title", body, leave, stay.as("pk-main"));
    }

    private static Frame idle(Screen screen) {
        Paragraph seconds = Countdown.of(screen, "idle.text");
        VBox body = PlainPages.said(screen, Feather.CLOCK, screen.say("idle.title"), "");
        body.getChildren().add(seconds);
        body.setSpacing(screen.scale().pxUp(KioskMetrics.GAP));
        KioskButton go = new KioskButton(
                "idle.yes", screen.say("idle.yes"), () -> screen.session().act());
        Frame frame = sheet(screen, "idle.title", body, new Region(), go.as("pk-main", "pk-wider"));
        Countdown.follow(frame, screen, seconds, "idle.text");
        return frame;
    }

    private static Frame sheet(Screen screen, String title, Region body, Node start, Node end) {
        Node foot = Frame.foot(screen, start, Sentence.of(""), end, org.psephos.desktop.kiosk.part.Band.Spill.ABOVE);
        Frame frame = new Frame(title.replace(".title", ""), Frame.sheetHead(screen, title), body, foot);
        frame.getStyleClass().add("pk-veil");
        return frame;
    }

    private static KioskButton close(Screen screen, String id) {
        return new KioskButton(id, screen.say(id), () -> screen.session().show(Overlay.NONE))
                .before(Feather.CHECK)
                .as("pk-main");
    }

    private static MoreColumn column(Screen screen, String prefix) {
        MoreColumn column = new MoreColumn(
                screen.scale(),
                prefix,
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        VBox.setVgrow(column, Priority.ALWAYS);
        return column;
    }
}
