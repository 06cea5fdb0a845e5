package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.DoneMark;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.Standing;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// The end: where the ballot is, in words that are true, and how the voter finds it again.
final class DonePage {

    private final Screen screen;
    private final TrackingCode code;
    private final Standing standing;
    private final Paragraph clears;

    private DonePage(Screen screen, TrackingCode code, Standing standing) {
        this.screen = screen;
        this.code = code;
        this.standing = standing;
        this.clears = Countdown.of(screen, "done.clears");
    }

    static Frame of(Screen screen, TrackingCode code, Standing standing) {
        return new DonePage(screen, code, standing).frame();
    }

    private Frame frame() {
        Region body = screen.isLarge() ? column() : sideBySide();
        Frame frame = new Frame("done", Frame.plainHead(screen), body, foot());
        Countdown.follow(frame, screen, clears, "done.clears");
        return frame;
    }

    private Region sideBySide() {
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        VBox words = new VBox(gap * 1.3, verdict("pk-verdict", 3), finished(), card(), find());
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(gap * 3.4, words, scan());
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Region column() {
        MoreColumn column = new MoreColumn(
                screen.scale(),
                "done",
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        List<Node> items =
                new ArrayList<>(List.of(verdict("pk-title", 2), card(), finished(), scan(), print(), find()));
        column.setItems(items);
        VBox.setVgrow(column, Priority.ALWAYS);
        return new VBox(column);
    }

    private Node card() {
        Node shown = CodeView.of(screen, code);
        VBox card = screen.isLarge() ? new VBox(shown) : new VBox(Sentence.of(screen.say("done.code")), shown);
        card.getStyleClass().add("pk-card");
        card.setId("done.code");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Node scan() {
        Paragraph words = Sentence.of(screen.say("done.scan"));
        VBox scan = new VBox(screen.scale().pxUp(KioskMetrics.GAP), CodeView.qr(screen, code), new HBox(words));
        scan.setAlignment(Pos.CENTER);
        scan.setMinHeight(Region.USE_PREF_SIZE);
        return scan;
    }

    private Paragraph find() {
        Paragraph find = Sentence.of(screen.say("done.find"));
        find.setId("done.find");
        return find;
    }

    private Paragraph finished() {
        boolean replaces = screen.session()
                .meaning()
                .filter(meaning -> meaning == Admission.Meaning.REPLACES)
                .isPresent();
        Paragraph words = Sentence.of(screen.say(
                standing instanceof Standing.Kept ? "done.kept.text" : replaces ? "done.replaces" : "done.text"));
        words.setId("done.text");
        return words;
    }

    private Node verdict(String style, double size) {
        String key = standing instanceof Standing.Kept ? "done.kept.title" : "done.title";
        Paragraph words = Sentence.of(screen.say(key), style);
        words.setId("done.title");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(screen.scale().pxUp(5.8), new DoneMark(screen.font() * size), words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pk-good");
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private Band foot() {
        KioskButton clear = new KioskButton(
                        "done.clear",
                        screen.say("done.clear"),
                        () -> screen.session().clear())
                .before(Feather.CHECK);
        Node end = screen.isLarge() ? clear : new HBox(screen.scale().pxUp(KioskMetrics.GAP), print(), clear);
        return Frame.foot(screen, new Region(), clears, end, Band.Spill.BELOW);
    }

    private KioskButton print() {
        return new KioskButton("done.print", screen.say("done.print"), this::printReceipt)
                .before(Feather.PRINTER)
                .as("pk-plain");
    }

    private void printReceipt() {
        screen.kit()
                .print(
                        screen.texts().locale(),
                        receipt(),
                        code,
                        answer -> Sentence.set(
                                clears,
                                screen.say(answer == KioskKit.Printed.DONE ? "done.printed" : "done.not-printed")));
    }

    private List<String> receipt() {
        String ballot = screen.session()
                .offer()
                .map(KioskOffer::ballot)
                .map(fingerprint -> fingerprint.shortForm())
                .orElse("");
        return List.of(
                screen.say("receipt.title"),
                screen.election(),
                screen.say("receipt.ballot") + " " + ballot,
                screen.say("done.code"),
                code.words(),
                code.signs(),
                screen.say("receipt.note"));
    }
}
