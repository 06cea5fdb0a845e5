package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.election.BallotMarking;
import org.psephos.election.Contest;

/// Every contest with its choices in full; what is blank or could hold more is said, and never blocks.
final class ReviewPage {

    private final Screen screen;
    private final BallotMarking marking;
    private final Slot slot;

    private ReviewPage(Screen screen) {
        this.screen = screen;
        this.marking = screen.session().state().marking();
        this.slot = new Slot("review.notice", Sentence.of(screen.say("review.text")), "");
    }

    static Frame of(Screen screen) {
        return new ReviewPage(screen).frame();
    }

    private Frame frame() {
        Paragraph title = Sentence.of(screen.say("review.title"), "pk-title");
        title.setId("review.title");
        VBox body = new VBox(title, slot, column());
        VBox.setMargin(
                body.getChildren().getLast(),
                new javafx.geometry.Insets(screen.scale().pxUp(3.2), 0, 0, 0));
        Frame frame = new Frame("review", Frame.head(screen, screen.say("head.review")), body, foot());
        frame.watch(screen.session().state().noticeProperty(), this::show);
        return frame;
    }

    private MoreColumn column() {
        MoreColumn column = new MoreColumn(
                screen.scale(),
                "review",
                hidden -> screen.say("page.more", "n", hidden),
                hidden -> screen.say("page.less", "n", hidden));
        List<Node> cards = new ArrayList<>();
        List<Contest> contests = screen.session().contests();
        for (int i = 0; i < contests.size(); i++) {
            cards.add(card(contests.get(i), i));
        }
        column.setItems(cards);
        VBox.setVgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node card(Contest contest, int index) {
        VBox words = new VBox(Sentence.plain(screen.own(contest.title())), Sentence.bold(choices(contest)));
        String flag = flag(contest);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        KioskButton change = new KioskButton(
                        "review.change." + contest.id(),
                        screen.say("review.change"),
                        () -> screen.session().change(index))
                .as("pk-wide");
        change.setAccessibleText(screen.say("review.change.help", "contest", screen.own(contest.title())));
        HBox card = new HBox(screen.scale().pxUp(KioskMetrics.GAP), words, change);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setId("review.contest." + contest.id());
        card.getStyleClass().add("pk-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.setFillHeight(false);
        if (!flag.isEmpty()) {
            card.getStyleClass().add("pk-look");
            words.getChildren().add(flagged(flag, contest));
        }
        return card;
    }

    private Node flagged(String flag, Contest contest) {
        Paragraph words = Sentence.of(flag);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(screen.scale().pxUp(2.1), KioskButton.icon(Feather.ALERT_TRIANGLE), words);
        line.setId("review.flag." + contest.id());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pk-flag");
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private String choices(Contest contest) {
        List<String> names = screen.session().options(contest).stream()
                .filter(option -> marking.isChosen(contest.id(), option.id()))
                .map(option -> org.psephos.common.text.Texts.isolate(screen.own(option.label())))
                .toList();
        return names.stream()
                .reduce((first, second) -> screen.say("review.list", Map.of("first", first, "second", second)))
                .orElseGet(() -> screen.say("review.blank"));
    }

    private String flag(Contest contest) {
        int chosen = marking.chosen(contest.id()).size();
        return switch (marking.fill(contest.id())) {
            case COMPLETE -> "";
            case BLANK -> screen.say("review.flag.blank");
            case UNDERVOTE ->
                screen.say("review.flag.under", Map.of("chosen", chosen, "more", marking.remaining(contest.id())));
            case TOO_FEW ->
                screen.say("review.flag.few", "min", Math.max(1, contest.rule().min()));
        };
    }

    private Band foot() {
        KioskButton back = new KioskButton(
                        "review.back",
                        screen.say("page.back"),
                        () -> screen.session().back())
                .before(screen.backward())
                .as("pk-wide");
        KioskButton go = new KioskButton(
                        "review.go",
                        screen.say("review.go"),
                        () -> screen.session().next())
                .after(screen.onward())
                .as("pk-main");
        return Frame.foot(screen, back, Sentence.of(""), go, Band.Spill.ABOVE);
    }

    private void show(Notice notice) {
        switch (notice) {
            case Notice.Few(var contest, int min) -> slot.say(screen.say("review.flag.few", "min", min));
            case Notice.NotKept(Problem problem) -> slot.say(screen.say(SlipWords.notKept(problem)));
            default -> slot.quiet();
        }
    }
}
