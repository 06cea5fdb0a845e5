package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.DoneMark;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// The end: where the ballot is, in words that are true, and how the voter finds it again.
final class DonePage {

    private DonePage() {}

    static Frame of(Screen screen, TrackingCode code, Standing standing) {
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        boolean kept = standing instanceof Standing.Kept;
        MoreColumn column = new MoreColumn(
                screen.scale(),
                "done",
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        VBox card = new VBox(Sentence.of(screen.say("done.code")), CodeView.of(screen, code));
        card.getStyleClass().add("pk-card");
        card.setId("done.code");
        card.setMinHeight(Region.USE_PREF_SIZE);
        List<Node> items = new ArrayList<>(List.of(verdict(screen, kept)));
        items.add(kept ? Sentence.of(screen.say("done.kept.text")) : Sentence.of(finished(screen)));
        items.add(card);
        TextFlow find = Sentence.of(screen.say("done.find"));
        find.setId("done.find");
        VBox scan = new VBox(gap, CodeView.qr(screen, code), Sentence.of(screen.say("done.scan")));
        scan.setAlignment(Pos.CENTER);
        scan.setMinHeight(Region.USE_PREF_SIZE);
        items.add(find);
        Region body;
        if (screen.isLarge()) {
            items.add(scan);
            column.setItems(items);
            VBox.setVgrow(column, Priority.ALWAYS);
            body = new VBox(column);
        } else {
            VBox words = new VBox(gap * 1.3);
            words.getChildren().setAll(items);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(gap * 3.4, words, scan);
            row.setAlignment(Pos.CENTER);
            body = row;
        }
        TextFlow clears = Countdown.of(screen, "done.clears");
        Frame frame = new Frame("done", Frame.plainHead(screen), body, foot(screen, code, clears));
        Countdown.follow(frame, screen, clears, "done.clears");
        return frame;
    }

    private static String finished(Screen screen) {
        boolean replaces = screen.session()
                .meaning()
                .filter(meaning -> meaning == Admission.Meaning.REPLACES)
                .isPresent();
        return screen.say(replaces ? "done.replaces" : "done.text");
    }

    private static Node verdict(Screen screen, boolean kept) {
        TextFlow words = Sentence.of(screen.say(kept ? "done.kept.title" : "done.title"), "pk-verdict");
        words.setId("done.title");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(screen.scale().pxUp(5.8), new DoneMark(screen.font() * 3), words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pk-good");
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static Band foot(Screen screen, TrackingCode code, TextFlow said) {
        KioskButton print = new KioskButton("done.print", screen.say("done.print"), () -> print(screen, code, said))
                .before(Feather.PRINTER)
                .as("pk-plain");
        KioskButton clear = new KioskButton(
                        "done.clear",
                        screen.say("done.clear"),
                        () -> screen.session().clear())
                .before(Feather.CHECK);
        HBox buttons = new HBox(screen.scale().pxUp(KioskMetrics.GAP), print, clear);
        return Frame.foot(screen, new Region(), said, buttons, Band.Spill.BELOW);
    }

    private static void print(Screen screen, TrackingCode code, TextFlow said) {
        screen.kit()
                .print(
                        receipt(screen, code),
                        code,
                        answer -> Sentence.set(
                                said,
                                screen.say(answer == KioskKit.Printed.DONE ? "done.printed" : "done.not-printed")));
    }

    private static List<String> receipt(Screen screen, TrackingCode code) {
        return List.of(
                screen.say("receipt.title"),
                screen.election(),
                screen.say("receipt.ballot") + " "
                        + screen.session()
                                .offer()
                                .map(KioskOffer::ballot)
                                .map(ballot -> ballot.shortForm())
                                .orElse(""),
                screen.say("done.code"),
                code.words(),
                code.signs(),
                screen.say("receipt.note"));
    }
}
