package org.psephos.desktop.kiosk.page;

import org.psephos.common.Problem;

/// Why a slip cannot be used, in the voter's words.
final class SlipWords {

    private SlipWords() {}

    static String of(Screen screen, Problem problem) {
        return screen.say(
                switch (problem.code()) {
                    case SLIP_UNKNOWN -> "slip.unknown";
                    case SLIP_ELECTION -> "slip.election";
                    case SLIP_SPENT -> "slip.spent";
                    case SLIP_REPLACED -> "slip.replaced";
                    case SLIP_KIND -> "slip.kind";
                    case SLIP_PLACE -> "slip.place";
                    case ELECTION_STATE -> "slip.closed";
                    case WIRE_OFFLINE, WIRE_TIMEOUT, WIRE_CLOSED, WIRE_BUSY, SERVER_DRAINING -> "slip.away";
                    default -> "slip.other";
                });
    }
}
