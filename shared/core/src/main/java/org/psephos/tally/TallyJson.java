package org.psephos.tally;

import java.util.ArrayList;
import java.util.List;
import org.psephos.json.Json;

/// A result as JSON (`docs/election.md` section 7, the member `result` of `tally.result`).
public final class TallyJson {

    private TallyJson() {}

    /// The result as an object whose canonical form every host writes alike.
    public static Json.Obj write(TallyResult result) {
        Json.Obj object = turnout(result.turnout())
                .with("v", 1)
                .with("election", result.election().toString())
                .with("kind", result.kind().word())
                .with("state", result.state().word())
                .with("places", result.places().stream().map(TallyJson::place).toList())
                .with(
                        "contests",
                        result.contests().stream().map(TallyJson::contest).toList())
                .with("exceptions", exceptions(result))
                .with(
                        "checks",
                        result.checks().stream()
                                .map(check -> Json.Obj.EMPTY
                                        .with("name", check.name())
                                        .withFlag("ok", check.ok()))
                                .toList());
        return result.ballot()
                .map(ballot -> object.with("ballot", ballot.hex()))
                .orElse(object);
    }

    private static Json.Obj turnout(TallyResult.Turnout turnout) {
        return Json.Obj.EMPTY
                .with("registered", turnout.registered())
                .with("checked_in", turnout.checkedIn())
                .with("cast", turnout.cast());
    }

    private static Json.Obj place(TallyResult.PlaceTurnout place) {
        return turnout(place.turnout()).with("id", place.place().text());
    }

    private static Json.Obj contest(TallyResult.ContestCount contest) {
        return Json.Obj.EMPTY
                .with("id", contest.contest().text())
                .with("cast", contest.cast())
                .with("blank", contest.blank())
                .with("undervotes", contest.undervotes())
                .with("max", contest.max())
                .with(
                        "options",
                        contest.options().stream()
                                .map(option -> Json.Obj.EMPTY
                                        .with("id", option.option().text())
                                        .with("votes", option.votes()))
                                .toList());
    }

    private static List<Json> exceptions(TallyResult result) {
        List<Json> reasons = new ArrayList<>();
        for (VoidReason reason : VoidReason.values()) {
            List<Json.Obj> records = result.exceptions(reason).stream()
                    .map(each -> Json.Obj.EMPTY
                            .with("origin", each.origin().text())
                            .with("id", each.record().toString()))
                    .toList();
            if (!records.isEmpty()) {
                reasons.add(Json.Obj.EMPTY.with("reason", reason.word()).with("records", records));
            }
        }
        return reasons;
    }
}
