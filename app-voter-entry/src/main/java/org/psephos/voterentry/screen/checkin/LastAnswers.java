package org.psephos.voterentry.screen.checkin;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.voterentry.screen.Say;

/// The last answers of this desk: what and when, never to whom.
final class LastAnswers extends VBox {

    private final CheckInViewModel model;
    private final Say say;
    private final VBox lines = new VBox(12);
    private final ListChangeListener<LastAnswer> onChange = change -> paint();

    LastAnswers(CheckInViewModel model, Say say) {
        super(12);
        this.model = model;
        this.say = say;
        setId("checkin.last");
        getChildren()
                .addAll(
                        Labels.bound(say.words().text("checkin.last"), "ps-h3"),
                        lines,
                        Labels.wrapped(say.words().text("checkin.last.hint"), "ps-hint"));
        model.lastAnswers().addListener(new WeakListChangeListener<>(onChange));
        paint();
    }

    private void paint() {
        lines.getChildren().setAll(model.lastAnswers().stream().map(this::line).toList());
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.wrapped(say.words().text("checkin.last.none"), "ps-muted"));
        }
    }

    private HBox line(LastAnswer answer) {
        State state =
                switch (answer.outcome()) {
                    case CHECKED_IN, NEW_SLIP -> State.OK;
                    case ALREADY_IN, WITHDRAWN -> State.BAD;
                    case OTHER_PLACE, NOT_REGISTERED -> State.WARN;
                };
        String icon = answer.outcome() == LastAnswer.Outcome.OTHER_PLACE ? "map-pin" : state.icon();
        return Rows.of(
                StateWord.of(state, icon, say.words().get(answer.outcome().key())),
                Rows.space(),
                Labels.of(say.clock(answer.time()), "ps-muted"));
    }
}
