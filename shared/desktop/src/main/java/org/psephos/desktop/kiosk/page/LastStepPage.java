package org.psephos.desktop.kiosk.page;

import java.util.List;
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
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.part.Slot;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.desktop.kiosk.session.TrackingCode;

/// Cast, or go back. Cast is a plain button: it is not the default, it has no focus, no key leads to it by itself.
final class LastStepPage {

    private LastStepPage() {}

    static Frame of(Screen screen, TrackingCode code) {
        Slot slot = new Slot("last.notice", Sentence.of(screen.say("last.code.text")), screen.say("last.not-kept"));
        double gap = screen.scale().pxUp(KioskMetrics.GAP);
        MoreColumn body = new MoreColumn(
                screen.scale(),
                "last",
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        Node qr = CodeView.qr(screen, code);
        Paragraph title = Sentence.of(screen.say("last.code"), "pk-title");
        if (screen.isLarge()) {
            VBox words = new VBox(title, CodeView.of(screen, code));
            words.setMinHeight(Region.USE_PREF_SIZE);
            body.setItems(List.of(castCard(screen), words, beside(gap, slot, qr)));
        } else {
            VBox words = new VBox(title, CodeView.of(screen, code), slot);
            words.setAlignment(Pos.CENTER_LEFT);
            body.setItems(List.of(beside(gap, words, qr), castCard(screen)));
        }
        VBox page = new VBox(body);
        VBox.setVgrow(body, Priority.ALWAYS);
        Frame frame = new Frame("last", Frame.head(screen, screen.say("head.last")), page, foot(screen));
        frame.watch(screen.session().state().noticeProperty(), notice -> {
            if (notice instanceof Notice.NotKept(Problem problem)) {
                slot.say(screen.say(SlipWords.notKept(problem)));
            } else {
                slot.quiet();
            }
        });
        return frame;
    }

    private static HBox beside(double gap, Node words, Node qr) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(gap * 2.3, words, qr);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Node castCard(Screen screen) {
        Admission.Meaning meaning = screen.session().meaning().orElse(Admission.Meaning.ONLY);
        Paragraph words = Sentence.of(screen.say(
                switch (meaning) {
                    case ONLY -> "last.only";
                    case FIRST -> "last.first";
                    case REPLACES -> "last.replaces";
                }));
        words.setId("last.meaning");
        KioskButton cast = new KioskButton(
                        "cast.confirm",
                        screen.say("last.cast"),
                        () -> screen.session().cast())
                .before(Feather.INBOX)
                .as("pk-act");
        cast.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(screen.scale().pxUp(KioskMetrics.GAP), words, cast);
        card.setId("last.card");
        card.getStyleClass().add("pk-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private static Band foot(Screen screen) {
        KioskButton back = new KioskButton(
                        "last.back",
                        screen.say("last.back"),
                        () -> screen.session().back())
                .before(screen.backward());
        Paragraph note = Sentence.of(screen.isLarge() ? "" : screen.say("last.note"));
        note.setId("last.note");
        return Frame.foot(screen, back, note, new Region(), Band.Spill.ABOVE_AT_END);
    }
}
