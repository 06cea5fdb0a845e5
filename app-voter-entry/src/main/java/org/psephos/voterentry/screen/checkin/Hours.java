package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import org.psephos.desktop.message.Message;
import org.psephos.desktop.part.State;
import org.psephos.election.ElectionState;
import org.psephos.tally.PollHours;
import org.psephos.voterentry.screen.Say;

/// What a desk is told about the hours: nothing while everybody may come.
final class Hours {

    private Hours() {}

    static Message message(PollHours.Phase phase, Say say) {
        PollHours hours = say.room().hours();
        ElectionState state = say.room().now().get().state();
        Map<String, String> facts = Map.of(
                "opens", say.clockOf(hours.polls().opens().toLocalTime()),
                "closes", say.clockOf(hours.polls().closes().toLocalTime()),
                "closed", say.minute(hours.closesAt()),
                "until", say.minute(hours.castingEndsAt()));
        return switch (phase) {
            case OPEN -> Message.NONE;
            case NOT_OPEN ->
                state == ElectionState.SEALED ? said(say, State.NOTE, "checkin.hours.before", facts) : Message.NONE;
            case GRACE -> said(say, State.WARN, "checkin.hours.grace", facts);
            case FINISHING -> said(say, State.WARN, "checkin.hours.finishing", facts);
            case OVER -> said(say, State.BAD, "checkin.hours.over", facts);
        };
    }

    private static Message said(Say say, State state, String key, Map<String, String> facts) {
        return Message.of(state, say.words().get(key, facts), say.words().get(key + ".more", facts));
    }
}
