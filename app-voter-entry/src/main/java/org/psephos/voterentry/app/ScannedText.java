package org.psephos.voterentry.app;

import java.util.UUID;
import org.psephos.common.Id;
import org.psephos.common.VoterId;
import org.psephos.qr.Scanned;

/// What the check-in's field receives when a code was scanned: a voter's id, or words that it refuses by their kind.
final class ScannedText {

    private ScannedText() {}

    static String of(Scanned scanned) {
        return switch (scanned) {
            case Scanned.OfKind(VoterId voter) -> voter.toString();
            case Scanned.OfKind(Id other) -> "psephos:other:" + other;
            case Scanned.AnyId(UUID id) -> id.toString();
            case Scanned.Print print -> "psephos:print:";
            case Scanned.Slip slip -> "psephos:slip:" + slip.election() + ":" + slip.voter() + ":";
            case Scanned.Join join -> "psephos:join:";
            case Scanned.Enrol enrol -> "psephos:enrol:";
            case Scanned.Unknown(String text) -> text;
        };
    }
}
