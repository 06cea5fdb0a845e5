package org.psephos.client;

import java.util.ArrayList;
import java.util.List;
import org.psephos.json.Json;

/// One follower of a topic and the number that it waits for.
///
/// Events may come before the answer that tells where they begin, and while somebody else's subscription to the topic
/// is still the one in force. Until its own began, a place keeps what comes and then hands over what follows on.
final class Place {

    private final Follower follower;
    private final List<Early> early = new ArrayList<>();
    private long wanted;
    private Phase phase = Phase.NEW;

    private enum Phase {
        NEW,
        ASKED,
        BEGUN
    }

    private record Early(long number, Json.Obj event) {}

    /// @param wanted the first number wished for; -1 for new ones only
    Place(long wanted, Follower follower) {
        this.wanted = wanted;
        this.follower = follower;
    }

    /// A subscription is wished for on its behalf.
    ///
    /// @return from which number; -1 for new ones only
    synchronized long asked() {
        if (phase == Phase.NEW) {
            phase = Phase.ASKED;
        }
        return wanted;
    }

    /// A subscription on its behalf began.
    ///
    /// @param from what was wished for
    /// @param next the first event that comes; smaller than wished for when the server's numbers began anew
    synchronized void begins(long from, long next) {
        boolean gone = next < from || (wanted >= 0 && next > wanted);
        if (wanted < 0 || gone) {
            wanted = next;
        }
        follower.from(wanted, gone ? Follower.Missing.SOME : Follower.Missing.NOTHING);
        phase = Phase.BEGUN;
        for (Early each : early) {
            if (each.number == wanted) {
                take(each.number, each.event);
            }
        }
        early.clear();
    }

    synchronized void event(long number, Json.Obj event) {
        switch (phase) {
            case NEW -> {}
            case ASKED -> early.add(new Early(number, event));
            case BEGUN -> {
                if (number > wanted) {
                    follower.from(number, Follower.Missing.SOME);
                }
                if (number >= wanted) {
                    take(number, event);
                }
            }
        }
    }

    private void take(long number, Json.Obj event) {
        wanted = number + 1;
        follower.event(number, event);
    }
}
