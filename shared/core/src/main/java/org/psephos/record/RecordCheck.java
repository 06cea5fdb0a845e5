package org.psephos.record;

import java.util.List;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;

/// Judges what a record says, apart from its bytes and signature: a known kind, in a chain where it may stand, with a
/// body of that kind.
public final class RecordCheck {

    private RecordCheck() {}

    /// Everything that is wrong; `RECORD-KIND` or `RECORD-BODY`.
    public static List<Problem> problems(RecordContent content) {
        Optional<RecordKind> kind = content.kind();
        Optional<ChainKind> chain = content.origin().kind();
        if (kind.isEmpty() || chain.isEmpty() || !kind.get().standsIn(chain.get())) {
            return List.of(Problem.of(ErrorCode.RECORD_KIND, "kind", content.kindText())
                    .with("origin", content.origin()));
        }
        boolean committed = content.priv().isPresent();
        if (committed != kind.get().equals(RecordKind.ROLL_ENTRY)) {
            return List.of(Problem.of(ErrorCode.RECORD_BODY, "member", "priv")
                    .with("reason", committed ? "does not belong to this kind" : "is missing"));
        }
        return kind.get().check(content.body());
    }
}
