package org.psephos.desktop.kiosk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.common.OptionId;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.part.Band;
import org.psephos.desktop.kiosk.part.KioskButton;
import org.psephos.desktop.kiosk.part.MoreColumn;
import org.psephos.desktop.kiosk.part.OptionRow;
import org.psephos.desktop.kiosk.part.Paragraph;
import org.psephos.desktop.kiosk.part.Sentence;
import org.psephos.desktop.kiosk.part.Slot;
import org.psephos.desktop.kiosk.session.Notice;
import org.psephos.election.BallotMarking;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;

/// One contest: what is decided, the rule, how many choices are left, and the options.
final class ContestPage {

    private final Screen screen;
    private final Contest contest;
    private final int index;
    private final Map<OptionId, OptionRow> rows = new LinkedHashMap<>();
    private final LeftBox left;
    private final Paragraph title;
    private final Paragraph rule;
    private final Slot slot;
    private final KioskButton next;

    private ContestPage(Screen screen, int index) {
        this.screen = screen;
        this.index = index;
        this.contest = screen.session().contests().get(index);
        this.left = new LeftBox(screen, contest.rule().max());
        this.title = Sentence.plain(screen.own(contest.title()), "pk-title");
        title.setId("contest.title");
        this.rule = ruleLine();
        this.slot = new Slot("contest.notice", isRoomy() ? rule : title, full());
        boolean returns = screen.session().returnsToReview();
        this.next = new KioskButton(
                        "contest.next",
                        screen.say(returns ? "page.review" : "page.next"),
                        () -> screen.session().next())
                .after(screen.onward())
                .as("pk-wider");
    }

    static Frame of(Screen screen, int index) {
        return new ContestPage(screen, index).frame();
    }

    private Frame frame() {
        VBox body = new VBox(screen.scale().pxUp(KioskMetrics.GAP) * 0.9, top(), column());
        Frame frame = new Frame("contest", Frame.head(screen, where()), body, foot());
        frame.watch(screen.session().state().markingProperty(), this::show);
        frame.watch(screen.session().state().noticeProperty(), this::show);
        return frame;
    }

    private String where() {
        return screen.say(
                "head.contest",
                Map.of("n", index + 1, "count", screen.session().contests().size()));
    }

    /// Whether the rule has room of its own above the options. In the large sizes it is the first thing in their
    /// column, so that every option finds room on a small screen, and a notice takes the place of the title.
    private boolean isRoomy() {
        return !screen.isLarge();
    }

    private HBox top() {
        VBox words = isRoomy() ? new VBox(screen.scale().pxUp(KioskMetrics.GAP) * 0.4, title, slot) : new VBox(slot);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = new HBox(screen.scale().pxUp(KioskMetrics.MARGIN) * 0.75, words, left);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(Region.USE_PREF_SIZE);
        return top;
    }

    private Paragraph ruleLine() {
        List<String> sentences = new ArrayList<>();
        String own = screen.own(contest.instructions());
        sentences.add(own.isEmpty() ? RuleWords.of(screen, contest) : own.replace("<", "<\u2060"));
        sentences.add(screen.say(contest.rule().allowsBlank() ? "rule.blank" : "rule.no-blank"));
        if (screen.comfort().size() == TextSize.LARGE) {
            sentences.add(screen.say("contest.unselect"));
        }
        Paragraph line = Sentence.of(String.join(" ", sentences));
        line.setId("contest.rule");
        return line;
    }

    private String full() {
        return screen.say("contest.full", "max", contest.rule().max());
    }

    private MoreColumn column() {
        MoreColumn column = new MoreColumn(
                screen.scale(),
                "contest",
                hidden -> screen.say("contest.more", "n", hidden),
                hidden -> screen.say("contest.less", "n", hidden));
        List<Node> items = new ArrayList<>();
        if (!isRoomy()) {
            items.add(rule);
        }
        screen.own(contest.measure())
                .lines()
                .filter(line -> !line.isBlank())
                .map(Sentence::plain)
                .forEach(items::add);
        for (ContestOption option : screen.session().options(contest)) {
            OptionRow row = OptionRow.choice(
                    "contest.option." + option.id(),
                    screen.own(option.label()),
                    screen.own(option.detail()),
                    () -> screen.session().toggle(option.id()));
            rows.put(option.id(), row);
            items.add(row);
        }
        column.setItems(items);
        VBox.setVgrow(column, Priority.ALWAYS);
        return column;
    }

    private Band foot() {
        KioskButton back = new KioskButton(
                        "contest.back",
                        screen.say("page.back"),
                        () -> screen.session().back())
                .before(screen.backward())
                .as("pk-wide");
        Paragraph hint = screen.isLarge() ? Sentence.of("") : Sentence.of(screen.say("contest.unselect"));
        hint.setId("contest.hint");
        return Frame.foot(screen, back, hint, next, Band.Spill.ABOVE);
    }

    private void show(BallotMarking marking) {
        if (marking.contests().stream().noneMatch(each -> each.id().equals(contest.id()))) {
            return;
        }
        rows.forEach((option, row) -> row.setSelected(marking.isChosen(contest.id(), option)));
        int remaining = marking.remaining(contest.id());
        left.show(remaining);
        next.getStyleClass().remove("pk-main");
        if (remaining == 0) {
            next.getStyleClass().add("pk-main");
        }
    }

    private void show(Notice notice) {
        if (notice instanceof Notice.Full) {
            slot.say(full());
        } else {
            slot.quiet();
        }
    }
}
