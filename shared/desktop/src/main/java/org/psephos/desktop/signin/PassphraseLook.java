package org.psephos.desktop.signin;

import javafx.scene.control.Label;
import org.psephos.desktop.part.Icons;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;

/// Colours and icons of the sign-in screen's answers.
final class PassphraseLook {

    private PassphraseLook() {}

    static void mark(Label label, PassphraseStrength strength) {
        State state =
                switch (strength.level()) {
                    case NONE -> State.IDLE;
                    case REFUSED -> State.BAD;
                    case FAIR -> State.WARN;
                    case GOOD -> State.OK;
                };
        state.mark(label);
        label.setGraphic(Icons.of(state.icon()));
    }

    static StateWord.Shown server(ServerLook look, Words words) {
        return switch (look.state()) {
            case SEARCHING -> new StateWord.Shown(State.IDLE, "loader", words.get("signin.server.searching"));
            case READY, NEW ->
                new StateWord.Shown(
                        State.OK,
                        "server",
                        words.get(
                                look.key().isEmpty() ? "signin.server.ready.key-unknown" : "signin.server.ready",
                                java.util.Map.of("site", look.site(), "key", look.key())));
            case AWAY -> new StateWord.Shown(State.WARN, "wifi-off", words.get("signin.server.away"));
            case WRONG_KEY -> StateWord.Shown.of(State.BAD, words.get("signin.server.wrong"));
        };
    }
}
