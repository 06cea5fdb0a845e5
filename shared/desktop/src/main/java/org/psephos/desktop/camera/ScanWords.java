package org.psephos.desktop.camera;

import java.util.Map;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.StateWord;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;

/// The states of the camera and what was found, in words.
final class ScanWords {

    private static final int SHORT = 8;

    private final Words words;

    ScanWords(Words words) {
        this.words = words;
    }

    /// The state in one word or two, with its colour and icon.
    StateWord.Shown shown(CameraState state) {
        return switch (state) {
            case CameraState.Stopped() -> new StateWord.Shown(State.IDLE, "pause", words.get("scan.state.stopped"));
            case CameraState.Starting() -> new StateWord.Shown(State.NOTE, "loader", words.get("scan.state.starting"));
            case CameraState.Running(CameraName _, int perSecond) ->
                StateWord.Shown.of(
                        State.OK,
                        perSecond == 0
                                ? words.get("scan.state.live")
                                : words.get("scan.state.live.rate", "count", perSecond));
            case CameraState.Failed(CameraFailure reason) ->
                StateWord.Shown.of(State.WARN, words.get("scan.state." + key(reason)));
        };
    }

    /// What to do in this state; empty when there is nothing to do.
    String help(CameraState state) {
        return switch (state) {
            case CameraState.Stopped() -> words.get("scan.help.stopped");
            case CameraState.Starting() -> words.get("scan.help.starting");
            case CameraState.Running(CameraName _, int _) -> "";
            case CameraState.Failed(CameraFailure reason) -> words.get("scan.help." + key(reason));
        };
    }

    private static String key(CameraFailure reason) {
        return switch (reason) {
            case NONE -> "none";
            case BUSY -> "busy";
            case NOT_ALLOWED -> "not-allowed";
            case OTHER -> "other";
        };
    }

    /// What was found: kind and short id. Codes and tokens are never shown.
    String found(Scanned scanned) {
        return switch (scanned) {
            case Scanned.OfKind(Id id) -> found(kind(id), id.shortForm());
            case Scanned.AnyId(java.util.UUID uuid) ->
                found("any", uuid.toString().substring(0, SHORT));
            case Scanned.Print print -> found("print", print.hex().substring(0, SHORT));
            case Scanned.Slip slip -> found("slip", slip.election().shortForm());
            case Scanned.Join join -> found("join", join.host());
            case Scanned.Enrol enrol -> words.get("scan.found.enrol");
            case Scanned.Unknown unknown -> words.get("scan.unknown");
        };
    }

    private String found(String kind, String sign) {
        return words.get("scan.found", Map.of("kind", words.get("scan.kind." + kind), "id", sign));
    }

    private static String kind(Id id) {
        return switch (id) {
            case VoterId voter -> "voter";
            case ElectionId election -> "ballot";
            case RecordId vote -> "vote";
            case SiteId site -> "site";
            case OperatorId operator -> "operator";
            case StationId station -> "station";
        };
    }
}
