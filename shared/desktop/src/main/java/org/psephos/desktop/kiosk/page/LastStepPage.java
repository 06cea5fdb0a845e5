package org.psephos.desktop.kiosk.page;

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
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
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
        VBox words = new VBox(Sentence.of(screen.say("last.code"), "pk-title"), CodeView.of(screen, code), slot);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox above = new HBox(gap * 2.3, words, CodeView.qr(screen, code));
        above.setAlignment(Pos.CENTER_LEFT);
        above.setMinHeight(Region.USE_PREF_SIZE);
        body.setItems(List.of(above, castCard(screen)));
        VBox page = new VBox(body);
        VBox.setVgrow(body, Priority.ALWAYS);
        Frame frame = new Frame("last", Frame.head(screen, screen.say("head.last")), page, foot(screen));
        frame.watch(screen.session().state().noticeProperty(), notice -> {
            if (notice instanceof Notice.NotKept) {
                slot.say(screen.say("last.not-kept"));
            } else {
                slot.quiet();
            }
        });
        return frame;
    }

    private static Node castCard(Screen screen) {
        Admission.Meaning meaning = screen.session().meaning().orElse(Admission.Meaning.ONLY);
        TextFlow words = Sentence.of(screen.say(
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
        TextFlow note = Sentence.of(screen.say("last.note"));
        note.setId("last.note");
        return Frame.foot(screen, back, note, new Region(), Band.Spill.ABOVE_AT_END);
    }
}
