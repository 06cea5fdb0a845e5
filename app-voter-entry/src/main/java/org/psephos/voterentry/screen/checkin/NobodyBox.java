package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// Nobody matches: what to try, and the way to the form.
final class NobodyBox extends VBox {

    NobodyBox(Say say, DeskActs acts, DeskAnswer.Nobody nobody) {
        super(12);
        setId("checkin.nobody");
        String typed = nobody.typed()
                .codePoints()
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        getChildren()
                .addAll(
                        StateWord.of(
                                State.WARN, say.words().get("checkin.nobody", Map.of("typed", Texts.isolate(typed)))),
                        Labels.wrapped(say.words().text("checkin.nobody.more"), "ps-muted"),
                        Rows.of(Buttons.second("checkin.register", say.words().text("checkin.register"))
                                .icon("user-plus")
                                .does(() -> acts.register(typed))
                                .make()));
    }
}
