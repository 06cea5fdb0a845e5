package org.psephos.desktop.kiosk.page;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.common.Problem;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.ClosedReason;

/// The pages that say one thing: closed, checking, casting, not counted.
final class PlainPages {

    private PlainPages() {}

    static Frame closed(Screen screen, ClosedReason reason) {
        String key = "closed." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Frame(
                "closed",
                Frame.plainHead(screen),
                said(screen, Feather.LOCK, screen.say(key + ".title"), screen.say(key + ".text")),
                new Region());
    }

    static Frame checking(Screen screen) {
        return new Frame(
                "checking",
                Frame.plainHead(screen),
                said(screen, Feather.LOADER, screen.say("checking.title"), screen.say("checking.text")),
                new Region());
    }

    static Frame casting(Screen screen) {
        return new Frame(
                "casting",
                Frame.plainHead(screen),
                said(screen, Feather.INBOX, screen.say("casting.title"), screen.say("casting.text")),
                new Region());
    }

    static Frame notCounted(Screen screen, Problem problem) {
        Paragraph clears = Countdown.of(screen, "done.clears");
        KioskButton clear = new KioskButton(
                        "refused.clear",
                        screen.say("refused.clear"),
                        () -> screen.session().clear())
                .before(Feather.CHECK);
        Frame frame = new Frame(
                "refused",
                Frame.plainHead(screen),
                said(screen, Feather.ALERT_OCTAGON, screen.say("refused.title"), screen.say(why(problem))),
                Frame.foot(screen, new Region(), clears, clear, Band.Spill.BELOW));
        Countdown.follow(frame, screen, clears, "done.clears");
        return frame;
    }

    private static String why(Problem problem) {
        return switch (problem.code()) {
            case VOTE_SECOND -> "refused.first-stays";
            case VOTE_HOURS -> "refused.hours";
            case VOTE_SLIP_REPLACED -> "refused.replaced";
            case VOTER_WITHDRAWN, VOTER_UNKNOWN -> "refused.withdrawn";
            default -> "refused.other";
        };
    }

    /// An icon, a title and a sentence in the middle of the page.
    static VBox said(Screen screen, Feather icon, String title, String text) {
        Paragraph head = Sentence.of(title, "pk-verdict");
        head.setId("kiosk.title");
        Paragraph words = Sentence.of(text, "pk-big");
        words.setId("kiosk.text");
        Node sign = KioskButton.icon(icon);
        sign.getStyleClass().add("pk-sign");
        VBox lines = new VBox(screen.scale().pxUp(KioskMetrics.GAP), head, words);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(screen.scale().pxUp(KioskMetrics.MARGIN), sign, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(row);
        body.setAlignment(Pos.CENTER);
        return body;
    }
}
