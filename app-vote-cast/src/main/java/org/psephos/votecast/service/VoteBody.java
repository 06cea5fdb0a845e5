package org.psephos.votecast.service;

import java.util.List;
import org.psephos.common.OptionId;
import org.psephos.desktop.kiosk.session.Admission;
import org.psephos.election.Selection;
import org.psephos.json.Json;

/// The body of `vote.cast` (`docs/record-format.md`): ballot, style, voter, code, selections.
final class VoteBody {

    private VoteBody() {}

    static Json.Obj of(Admission admission, List<Selection> selections) {
        return Json.Obj.EMPTY
                .with("ballot", admission.ballot().hex())
                .with("style", admission.style().text())
                .with("voter", admission.voter().toString())
                .with("code", admission.code())
                .with("selections", selections.stream().map(VoteBody::of).toList());
    }

    private static Json.Obj of(Selection selection) {
        return Json.Obj.EMPTY
                .with("contest", selection.contest().text())
                .with(
                        "options",
                        Json.Arr.ofTexts(
                                selection.options().stream().map(OptionId::text).toList()));
    }
}
