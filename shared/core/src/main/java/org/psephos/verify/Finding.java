package org.psephos.verify;

import org.psephos.json.Json;

/// Something that does not hold.
///
/// @param check which check found it
/// @param chain the chain's name, or its file when the name cannot be read
/// @param where the record or the row: `record 17`, `tile 0/3`, `checkpoint 300`, `signed head`, `file`
/// @param reason what is wrong, as a short technical phrase
public record Finding(VerifyCheck check, String chain, String where, String reason) {

    Json.Obj json() {
        return Json.Obj.EMPTY
                .with("check", check.word())
                .with("number", check.number())
                .with("chain", chain)
                .with("where", where)
                .with("reason", reason);
    }

    @Override
    public String toString() {
        return check.number() + " " + check.word() + ": " + chain + ": " + where + ": " + reason;
    }
}
