package org.psephos.server.ledger;

import java.util.Optional;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;

/// The encrypted store of private objects, by the commitment that stands in the record.
public interface PersonVault {

    /// Keeps an object and its salt; on stable storage when this returns nothing. What is kept already stays as it is.
    ///
    /// @return why it could not be kept
    Optional<Problem> keep(Digest priv, Json.Obj personal, String salt);

    /// The object; nothing when it was erased or never brought.
    Optional<Json.Obj> person(Digest priv);
}
