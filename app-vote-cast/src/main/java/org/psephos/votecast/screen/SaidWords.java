package org.psephos.votecast.screen;

import java.util.Set;
import org.psephos.desktop.kiosk.session.KioskStatus;

/// The operator's sentence for what happened at a kiosk: each reason has its own.
final class SaidWords {

    private static final Set<String> SLIP_REASONS = Set.of(
            "slip-unknown",
            "slip-election",
            "slip-spent",
            "slip-replaced",
            "slip-withdrawn",
            "slip-kind",
            "slip-unreadable",
            "slip-place",
            "vote-hours",
            "election-state");
    private static final Set<String> BALLOT_REASONS =
            Set.of("vote-second", "vote-hours", "vote-slip-replaced", "voter-withdrawn");

    private SaidWords() {}

    static String key(KioskStatus.Said said) {
        return switch (said.event()) {
            case SLIP_REFUSED -> reason("console.said.slip.", said.outcome(), SLIP_REASONS);
            case BALLOT_REFUSED -> reason("console.said.ballot.", said.outcome(), BALLOT_REASONS);
            case SESSION_LEFT -> "console.said.left";
            case SESSION_ABANDONED -> "console.said.abandoned";
            case SESSION_ENDED -> "console.said.ended";
            case SESSION_INTERRUPTED -> "console.said.interrupted";
            case OPENED, CLOSED, SESSION_STARTED, SESSION_CAST, HELP_CALLED ->
                throw new IllegalArgumentException("nobody is asked about " + said.event());
        };
    }

    private static String reason(String key, String outcome, Set<String> known) {
        return key + (known.contains(outcome) ? outcome : "other");
    }
}
