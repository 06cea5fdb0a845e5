package org.psephos.votecast.screen;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.psephos.desktop.kiosk.session.KioskStatus;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;

/// One kiosk: its state in words, since when, how many ballots, and what an official can do. Never its screen.
final class KioskCard extends VBox {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ConsoleViewModel model;
    private final Kiosk kiosk;
    private final Words words;

    KioskCard(ConsoleViewModel model, Kiosk kiosk, Words words) {
        this.model = model;
        this.kiosk = kiosk;
        this.words = words;
        setId("console." + kiosk.id());
        model.stateOf(kiosk).subscribe(status -> draw());
        model.pollProperty().subscribe(poll -> draw());
        model.phaseProperty().subscribe(phase -> draw());
        model.screens().fit(kiosk).subscribe(fit -> draw());
        words.textsProperty().subscribe(texts -> draw());
    }

    private void draw() {
        KioskStatus status = model.stateOf(kiosk).get();
        StateWord word = isShut(status)
                ? StateWord.of(State.IDLE, "lock", words.get("console.state.over"))
                : StateWord.of(state(status), icon(status), words.get(key(status)));
        word.setId("console." + kiosk.id() + ".state");
        word.setWrapText(true);
        Label name = Labels.of(words.get("console.kiosk", "number", kiosk.number()), "ps-t-20", "ps-strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox title = Rows.of(name, Rows.space(), word);
        VBox push = new VBox();
        VBox.setVgrow(push, Priority.ALWAYS);
        Card card = Card.of(
                title,
                fact("console.since", CLOCK.format(status.since().atZone(zone()))),
                fact("console.cast", words.get("number", "n", status.cast())),
                fact("console.screen", words.get("console.screen.hidden")),
                fit(),
                last(status),
                push,
                buttons(status));
        card.setMinHeight(190);
        if (status.state() == KioskStatus.State.HELP || status.state() == KioskStatus.State.ALERT) {
            card.alarm(state(status));
        }
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    /// Whether text and buttons have the size that voters need on this screen.
    private Node fit() {
        Fit fit = model.screens().fit(kiosk).get();
        String key = "console.fit." + fit.name().toLowerCase(Locale.ROOT);
        if (fit != Fit.NONE) {
            HBox line = fact("console.fit", words.get(key));
            line.setId("console." + kiosk.id() + ".fitted");
            return line;
        }
        var line = Labels.wrapped(words.get(key), "ps-t-13", "ps-strong");
        line.setId("console." + kiosk.id() + ".fitted");
        return line;
    }

    /// What happened last that the official may be asked about, with what still holds.
    private Node last(KioskStatus status) {
        VBox box = new VBox();
        for (KioskStatus.Said said : status.last()) {
            var line = Labels.wrapped(
                    words.get(
                            SaidWords.key(said), "time", CLOCK.format(said.at().atZone(zone()))),
                    "ps-t-13");
            line.setId("console." + kiosk.id() + ".last");
            box.getChildren().add(line);
        }
        return box;
    }

    private ZoneId zone() {
        return model.poll().map(poll -> poll.definition().polls().zone()).orElse(ZoneId.of("UTC"));
    }

    private HBox fact(String key, String value) {
        Label name = Labels.of(words.get(key), "ps-muted", "ps-t-13");
        name.setMinWidth(USE_PREF_SIZE);
        Label said = Labels.wrapped(value, "ps-t-13");
        said.setTextAlignment(TextAlignment.RIGHT);
        return Rows.of(name, Rows.space(), said);
    }

    private HBox buttons(KioskStatus status) {
        List<Node> nodes = new ArrayList<>();
        if (model.mayOpen(kiosk)) {
            nodes.add(button("open", "play", () -> model.open(kiosk)));
        }
        if (model.mayMeasure(kiosk)) {
            nodes.add(button("fit", "maximize", () -> model.screens().measure(kiosk)));
            if (model.screens().fit(kiosk).get() == Fit.NONE) {
                nodes.add(button("standard", "check", () -> model.screens().useStandard(kiosk)));
            }
        }
        switch (status.state()) {
            case LOCKED, PAUSED, CLOSING -> {}
            case WAITING, DONE -> {
                if (!isShut(status)) {
                    nodes.add(button("pause", "pause", () -> model.pause(kiosk)));
                }
            }
            case VOTING -> nodes.add(button("pause-after", "pause", () -> model.pause(kiosk)));
            case HELP -> {
                nodes.add(button("help", "user", () -> model.answerHelp(kiosk)));
                nodes.add(end());
            }
            case ALERT -> nodes.add(end());
        }
        return Rows.of(nodes.toArray(Node[]::new));
    }

    private Node button(String act, String icon, Runnable does) {
        return Buttons.small("console." + kiosk.id() + "." + act, words.text("console.do." + act))
                .icon(icon)
                .does(does)
                .make();
    }

    private Node end() {
        return Buttons.danger("console." + kiosk.id() + ".end", words.text("console.do.end"))
                .icon("x")
                .does(() -> model.endSession(kiosk))
                .make();
    }

    /// Whether nobody is at it and no slip is taken any more, whatever the kiosk was doing before.
    private boolean isShut(KioskStatus status) {
        return switch (status.state()) {
            case LOCKED, PAUSED, WAITING -> model.isOver();
            case VOTING, CLOSING, HELP, ALERT, DONE -> false;
        };
    }

    private static State state(KioskStatus status) {
        return switch (status.state()) {
            case LOCKED -> State.IDLE;
            case PAUSED, ALERT -> State.WARN;
            case WAITING, DONE -> State.OK;
            case VOTING, CLOSING -> State.NOTE;
            case HELP -> State.BAD;
        };
    }

    private static String icon(KioskStatus status) {
        return switch (status.state()) {
            case LOCKED -> "lock";
            case PAUSED -> "pause-circle";
            case WAITING, DONE -> "check-circle";
            case VOTING, CLOSING -> "edit-3";
            case HELP -> "bell";
            case ALERT -> "clock";
        };
    }

    private static String key(KioskStatus status) {
        return "console.state." + status.state().name().toLowerCase(Locale.ROOT);
    }
}
