package org.psephos.desktop.kiosk.page;

import org.psephos.common.Problem;

/// Why a slip cannot be used, in the voter's words.
final class SlipWords {

    private SlipWords() {}

    /// Why a ballot was not kept.
    static String notKept(Problem problem) {
        return switch (problem.code()) {
            case VOTE_HOURS -> "last.hours";
            case SLIP_SPENT -> "slip.spent";
            default -> "last.not-kept";
        };
    }

    static String of(Screen screen, Problem problem) {
        return screen.say(
                switch (problem.code()) {
                    case SLIP_UNKNOWN -> "slip.unknown";
                    case SLIP_ELECTION -> "slip.election";
                    case SLIP_SPENT -> "slip.spent";
                    case SLIP_REPLACED -> "slip.replaced";
                    case SLIP_KIND -> "slip.kind";
                    case SLIP_UNREADABLE -> "slip.unreadable";
                    case SLIP_WITHDRAWN -> "slip.withdrawn";
                    case SLIP_PLACE -> "slip.place";
                    case ELECTION_STATE, VOTE_HOURS -> "slip.closed";
                    case WIRE_OFFLINE, WIRE_TIMEOUT, WIRE_CLOSED, WIRE_BUSY, SERVER_DRAINING -> "slip.away";
                    default -> "slip.other";
                });
    }
}
