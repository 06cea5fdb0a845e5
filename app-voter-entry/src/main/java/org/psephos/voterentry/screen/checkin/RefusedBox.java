package org.psephos.voterentry.screen.checkin;

import javafx.scene.layout.VBox;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// A refusal: what happened, what still holds, what to do, and the code.
final class RefusedBox extends VBox {

    RefusedBox(Say say, DeskAnswer.Refused refused) {
        super(8);
        setId("checkin.refused");
        ProblemTexts texts = new ProblemTexts(say.words().locale());
        getChildren()
                .addAll(
                        StateWord.of(State.BAD, texts.what(refused.problem())),
                        Labels.wrapped(
                                texts.holds(refused.problem()) + " " + texts.next(refused.problem()), "ps-muted"),
                        Labels.of(refused.problem().code().text(), "ps-hint", "ps-code"));
    }
}
