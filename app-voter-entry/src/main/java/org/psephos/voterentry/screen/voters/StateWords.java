package org.psephos.voterentry.screen.voters;

import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.VoterState;

/// The one word about a voter, with its colour and icon.
final class StateWords {

    private StateWords() {}

    static StateWord of(VoterState state, Say say) {
        String word = say.words().get("state." + state.name().toLowerCase(java.util.Locale.ROOT));
        return switch (state) {
            case ON_ROLL -> StateWord.of(State.IDLE, word);
            case CHECKED_IN -> StateWord.of(State.OK, word);
            case NOT_LISTED -> StateWord.of(State.WARN, word);
            case WITHDRAWN -> StateWord.of(State.IDLE, "slash", word);
            case TWO_VERSIONS -> StateWord.of(State.WARN, "git-branch", word);
        };
    }
}
