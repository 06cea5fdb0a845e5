package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import org.psephos.desktop.part.State;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.DeskAnswer;

/// The one line at the top of the page: what holds now, or the next step.
enum Verdict {
    READY(State.OK, "check-circle"),
    SEVERAL(State.NOTE, "users"),
    NOBODY(State.WARN, "alert-triangle"),
    FOUND(State.NOTE, "user-check"),
    ALREADY(State.BAD, "alert-octagon"),
    PLACE(State.WARN, "map-pin"),
    WITHDRAWN(State.BAD, "slash"),
    UNREGISTERED(State.WARN, "alert-triangle"),
    SLIP(State.OK, "file-text"),
    DONE(State.OK, "check-circle"),
    REFUSED(State.BAD, "alert-octagon");

    private final State state;
    private final String icon;

    Verdict(State state, String icon) {
        this.state = state;
        this.icon = icon;
    }

    State state() {
        return state;
    }

    String icon() {
        return icon;
    }

    static Verdict of(DeskAnswer answer) {
        return switch (answer) {
            case DeskAnswer.Ready ready -> READY;
            case DeskAnswer.Several several -> SEVERAL;
            case DeskAnswer.Nobody nobody -> NOBODY;
            case DeskAnswer.MayCheckIn may -> FOUND;
            case DeskAnswer.AlreadyIn in -> ALREADY;
            case DeskAnswer.OtherPlace other -> PLACE;
            case DeskAnswer.Withdrawn gone -> WITHDRAWN;
            case DeskAnswer.NotRegistered not -> UNREGISTERED;
            case DeskAnswer.HandOut out -> SLIP;
            case DeskAnswer.Done done -> DONE;
            case DeskAnswer.Refused refused -> REFUSED;
        };
    }

    String words(DeskAnswer answer, Say say) {
        int count = answer instanceof DeskAnswer.Several several ? several.total() : 0;
        return say.words().get("checkin.verdict." + name().toLowerCase(java.util.Locale.ROOT), Map.of("count", count));
    }
}
