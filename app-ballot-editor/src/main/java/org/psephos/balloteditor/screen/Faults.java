package org.psephos.balloteditor.screen;

import java.util.Optional;
import javafx.scene.Node;
import org.psephos.common.ContestId;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.election.Election;
import org.psephos.election.ElectionLint;

/// What a check of the definition found, in words and with the way to its place.
final class Faults {

    private Faults() {}

    /// One finding as icon and sentence, with the name of its contest.
    static Node row(EditorDesk desk, ElectionLint.Finding finding, ProblemTexts texts) {
        State state = finding.weight() == ElectionLint.Weight.STOPS ? State.BAD : State.WARN;
        Node icon = Icons.of(state.icon());
        icon.getStyleClass().add(state.styleClass());
        String where = desk.model()
                .draft()
                .get()
                .flatMap(election -> place(election, finding, desk))
                .map(name -> name + ": ")
                .orElse("");
        var sentence = Labels.wrapped(where + texts.what(finding.problem()), "ps-t-13");
        sentence.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        var row = Rows.of(8, icon, sentence);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        javafx.scene.layout.HBox.setHgrow(sentence, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }

    /// The page on which the first thing that stops sealing is put right; its contest is selected.
    static String page(EditorViewModel model) {
        String where = model.findings().stream()
                .filter(finding -> finding.weight() == ElectionLint.Weight.STOPS)
                .findFirst()
                .map(Faults::where)
                .orElse("");
        contest(where).ifPresent(model::select);
        if (where.startsWith("contests/")) {
            return "contests";
        }
        if (where.equals("day") || where.startsWith("polls")) {
            return "details";
        }
        return where.startsWith("styles") || where.startsWith("places") ? "styles" : "translations";
    }

    private static Optional<String> place(Election election, ElectionLint.Finding finding, EditorDesk desk) {
        return contest(where(finding))
                .flatMap(election::contest)
                .map(contest -> EditorWords.shown(election, contest.title(), desk.words()))
                .filter(title -> !title.isEmpty());
    }

    private static String where(ElectionLint.Finding finding) {
        return Optional.ofNullable(finding.problem().facts().get("where")).orElse("");
    }

    private static Optional<ContestId> contest(String where) {
        String[] parts = where.split("/", -1);
        return parts.length > 1 && parts[0].equals("contests") && !parts[1].isEmpty()
                ? Optional.of(new ContestId(parts[1]))
                : Optional.empty();
    }
}
