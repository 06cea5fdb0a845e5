package org.psephos.balloteditor.screen;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.EmptyState;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.part.Steps;
import org.psephos.desktop.part.Tables;
import org.psephos.desktop.part.Tag;
import org.psephos.desktop.part.TwoColumns;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Words;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionLint;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;

/// The open election at a glance: where it stands, its contests and styles, the one next step and what stops sealing.
public final class OverviewView extends VBox {

    private static final double SIDE = 300;

    private final EditorDesk desk;
    private final Words words;

    /// @param desk the open election
    public OverviewView(EditorDesk desk) {
        super(16);
        this.desk = desk;
        this.words = desk.words();
        setId("overview");
        desk.repaint(this::paint);
    }

    private void paint() {
        getChildren()
                .setAll(desk.model()
                        .draft()
                        .get()
                        .map(election ->
                                parts(election, desk.model().file().get().orElseThrow()))
                        .orElseGet(() -> List.of(nothingOpen())));
    }

    private Node nothingOpen() {
        return new EmptyState(
                "calendar",
                words.text("overview.none"),
                Buttons.main("overview.elections", words.text("overview.goto"))
                        .does(() -> desk.go().accept("elections"))
                        .make());
    }

    private List<Node> parts(Election election, ElectionFile file) {
        VBox work = Rows.column(16, contests(election), styles(election));
        VBox side = Rows.column(16, nextStep(file), checks());
        return List.of(
                head(election),
                steps(file.state(), words),
                desk.refusals(desk.model().refusals()),
                Rows.high(new TwoColumns(work, side, SIDE)));
    }

    private Node head(Election election) {
        HBox first = Rows.of(
                12,
                Labels.of(EditorWords.title(election, words), "ps-h1"),
                Tag.accent(words.get("kind." + election.kind().word())),
                Tag.of(State.IDLE, words.get("overview.version", "version", election.version())),
                Rows.space(),
                saving(desk, "overview"));
        HBox second = Rows.of(
                8,
                Labels.of(EditorWords.when(election, words), "ps-muted"),
                new UuidChip(
                        "overview.election",
                        election.id().uuid(),
                        words,
                        id -> desk.showQr()
                                .accept(new QrSubject(
                                        QrKind.BALLOT,
                                        id.toString(),
                                        EditorWords.title(election, words),
                                        EditorWords.when(election, words),
                                        List.of()))));
        desk.model()
                .fingerprint()
                .ifPresent(print -> second.getChildren()
                        .add(desk.print("overview.fingerprint", print, EditorWords.title(election, words))));
        return Rows.column(4, first, second);
    }

    /// How the draft stands with the server, and the button that saves it.
    static Node saving(EditorDesk desk, String screen) {
        Words words = desk.words();
        var now = desk.model().saving().get();
        StateWord word =
                switch (now) {
                    case SAVED -> StateWord.of(State.OK, words.get("save.saved"));
                    case CHANGED -> StateWord.of(State.WARN, words.get("save.changed"));
                    case SAVING -> StateWord.of(State.NOTE, "loader", words.get("save.saving"));
                    case FAILED -> StateWord.of(State.BAD, words.get("save.failed"));
                };
        if (now == EditorViewModel.Saving.SAVED || !desk.model().editable().get()) {
            return word;
        }
        return Rows.of(
                12,
                word,
                Buttons.second(screen + ".save", words.text("save.act"))
                        .key("Ctrl+S")
                        .does(desk.model()::save)
                        .make());
    }

    /// The life of an election as a line of steps.
    static Card steps(ElectionState state, Words words) {
        Steps steps = new Steps();
        List<String> names = Arrays.stream(ElectionState.values())
                .map(each -> words.get("state." + each.word()))
                .toList();
        steps.show(names, List.of(ElectionState.values()).indexOf(state));
        return Card.of(steps);
    }

    private Region contests(Election election) {
        TableView<Contest> table = Tables.of("overview.contests", words.text("contests.none"));
        table.getItems().setAll(election.contests());
        table.setPrefHeight(44 + 52 * Math.max(2, election.contests().size()));
        Tables.name(
                table,
                words.text("overview.contest"),
                180,
                contest -> EditorWords.shown(election, contest.title(), words),
                contest -> words.get("contests.order." + contest.order().word()));
        Tables.text(table, words.text("overview.rule"), 140, contest -> EditorWords.rule(contest, words));
        Tables.column(table, words.text("overview.texts"), 240, contest -> languages(election, contest));
        Tables.opens(table, contest -> {
            desk.model().select(contest.id());
            desk.go().accept("contests");
        });
        return Card.flush(
                words.text("overview.contests"),
                table,
                Rows.space(),
                Buttons.small("overview.add", words.text("overview.add.contest"))
                        .icon("plus")
                        .disabledWhile(desk.model().editable().not())
                        .does(() -> desk.model().edit(desk.model().parts()::addContest))
                        .make());
    }

    private Node languages(Election election, Contest contest) {
        List<Language> missing = election.languages().stream()
                .filter(language -> ContestTexts.missing(contest, language) > 0)
                .toList();
        HBox tags = Rows.of(4);
        if (missing.isEmpty()) {
            String whole = words.get(
                    "overview.texts.whole", "count", election.languages().size());
            tags.getChildren().add(Tag.of(State.OK, "check", whole));
        }
        missing.forEach(language -> tags.getChildren().add(Tag.of(State.BAD, "x", language.ownName())));
        return tags;
    }

    private Region styles(Election election) {
        TableView<BallotStyle> table = Tables.of("overview.styles", words.text("styles.lead"));
        table.getItems().setAll(election.styles());
        table.setPrefHeight(44 + 36 * Math.max(2, election.styles().size()));
        Tables.name(
                table,
                words.text("overview.style"),
                120,
                style -> EditorWords.shown(election, style.name(), words),
                style -> "");
        Tables.wrapped(
                table,
                words.text("overview.places"),
                160,
                style -> String.join(
                        words.get("overview.and"),
                        style.places().stream()
                                .flatMap(place -> election.place(place).stream())
                                .map(place -> EditorWords.shown(election, place.name(), words))
                                .toList()));
        Tables.wrapped(
                table,
                words.text("overview.contests"),
                260,
                style -> String.join(
                        words.get("overview.and"),
                        election.contestsOf(style.id()).stream()
                                .map(contest -> EditorWords.shown(election, contest.title(), words))
                                .toList()));
        return Card.flush(words.text("overview.styles"), table);
    }

    private Card nextStep(ElectionFile file) {
        long stops = desk.model().findings().stream()
                .filter(finding -> finding.weight() == ElectionLint.Weight.STOPS)
                .count();
        boolean sealed = file.state().isSealed();
        boolean saved = desk.model().saving().get() == EditorViewModel.Saving.SAVED;
        if (sealed) {
            return step("overview.next.sealed", words.get("overview.next.sealed.lead"));
        }
        if (!saved) {
            return step(
                    "overview.next.save", words.get("overview.next.save.lead"), act("save.act", desk.model()::save));
        }
        if (stops > 0) {
            return step(
                    "overview.next.fault",
                    words.get("overview.next.fault.lead", "count", stops),
                    act("overview.next.fault.act", () -> desk.go().accept(Faults.page(desk.model()))));
        }
        if (file.state() == ElectionState.DRAFT) {
            return step(
                    "overview.next.review",
                    words.get("overview.next.review.lead"),
                    act("proof.title", () -> desk.go().accept("proof")));
        }
        return step(
                "overview.next.approve",
                words.get("overview.next.approve.lead"),
                act("seal.title", () -> desk.go().accept("seal")));
    }

    private Node act(String text, Runnable does) {
        return Buttons.filled("overview.next", words.text(text))
                .wide()
                .does(does)
                .make();
    }

    private Card step(String title, String lead, Node... act) {
        Card card = Card.of(
                        Labels.bound(words.text("overview.next"), "ps-h3"),
                        Labels.wrapped(words.text(title), "ps-h2"),
                        Labels.wrapped(lead, "ps-muted"))
                .next();
        card.getChildren().addAll(act);
        return card;
    }

    private Card checks() {
        ProblemTexts texts = new ProblemTexts(words.locale());
        long stops = desk.model().findings().stream()
                .filter(finding -> finding.weight() == ElectionLint.Weight.STOPS)
                .count();
        Tag tag = stops == 0
                ? Tag.of(State.OK, words.get("overview.checks.hold"))
                : Tag.of(State.BAD, words.get("overview.checks.stop", "count", stops));
        Card card = Card.of(Card.head(Labels.bound(words.text("overview.checks"), "ps-h2"), tag));
        desk.model().findings().stream()
                .limit(7)
                .forEach(finding -> card.getChildren().add(Faults.row(desk, finding, texts)));
        return card;
    }
}
