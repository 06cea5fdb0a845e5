package org.psephos.controlpanel.service;

import java.util.List;
import org.psephos.json.Json;
import org.psephos.record.RecordKind;

/// What of a record's content an operator's screen shows.
///
/// An open election writes into its chain who chose what, so that everybody can count again. A screen that many people
/// pass shows no voter beside a choice all the same, nor the code of a slip: of a ballot it says which definition and
/// style it was cast on.
public final class ShownBody {

    private static final List<String> KEPT_BACK = List.of("voter", "code", "selections");

    private ShownBody() {}

    /// Whether something of this kind's content stays off the screen.
    public static boolean keepsBack(String kind) {
        return kind.equals(RecordKind.VOTE_CAST.text());
    }

    /// The content as it is shown.
    ///
    /// @param kind of the record, as it stands in the chain
    public static Json.Obj of(String kind, Json.Obj body) {
        Json.Obj shown = body;
        for (String name : keepsBack(kind) ? KEPT_BACK : List.<String>of()) {
            shown = shown.without(name);
        }
        return shown;
    }
}
