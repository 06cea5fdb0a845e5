package org.psephos.balloteditor.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.psephos.common.Problem;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Card;
import org.psephos.desktop.part.Follow;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.qr.PrintChip;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Fingerprint;

/// What every screen of the editor is given: the open election, the words, and the ways to other screens.
///
/// @param model the open election
/// @param words the texts
/// @param showQr opens a QR dialog
/// @param go shows another page by its id
/// @param guard asks before edits are given up
public record EditorDesk(
        EditorViewModel model, Words words, Consumer<QrSubject> showQr, Consumer<String> go, UnsavedGuard guard) {

    /// A column that lists refusals: what happened, what holds, what to do; nothing while there are none.
    Node refusals(javafx.collections.ObservableList<Problem> problems) {
        VBox list = new VBox(8);
        list.setId("editor.refusals");
        var told = Bindings.createObjectBinding(() -> List.copyOf(problems), problems, words.textsProperty());
        Follow.whileShown(list, told, now -> {
            ProblemTexts texts = new ProblemTexts(words.locale());
            list.getChildren()
                    .setAll(now.stream().map(problem -> refusal(problem, texts)).toList());
            list.setManaged(!now.isEmpty());
        });
        return list;
    }

    private static Node refusal(Problem problem, ProblemTexts texts) {
        return Card.of(Rows.column(
                        4,
                        StateWord.of(State.BAD, texts.what(problem)),
                        Labels.wrapped(texts.holds(problem) + " " + texts.next(problem), "ps-muted")))
                .alarm(State.BAD);
    }

    /// A ballot's fingerprint with its QR mark.
    PrintChip print(String id, Fingerprint print, String name) {
        return new PrintChip(
                id, print.shortForm(), PrintChip.subject(QrKind.FINGERPRINT, print.digest(), name), words, showQr);
    }

    /// Calls `paint` now and whenever the draft, its file or the language changes.
    void repaint(Runnable paint) {
        model.draft().subscribe(paint);
        model.file().subscribe(ignored -> paint.run());
        model.saving().subscribe(ignored -> paint.run());
        words.textsProperty().subscribe(ignored -> paint.run());
    }
}
