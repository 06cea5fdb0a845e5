package org.psephos.server.ledger;

import java.util.Optional;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.store.SealedStore;

/// Private objects in the sealed store `roll.db`, each under the commitment that stands in its record: the same name is
/// always the same object, so that writing it again changes nothing.
final class SealedPersons implements PersonVault {

    private final SealedStore store;

    SealedPersons(SealedStore store) {
        this.store = store;
    }

    @Override
    public Optional<Problem> keep(Digest priv, Json.Obj personal, String salt) {
        byte[] value =
                CanonicalJson.write(Json.Obj.EMPTY.with("person", personal).with("salt", salt));
        return switch (store.put(priv.hex(), value)) {
            case Outcome.Done<Integer> _ -> Optional.empty();
            case Outcome.Refused<Integer> refused -> Optional.of(refused.problem());
        };
    }

    @Override
    public Optional<Json.Obj> person(Digest priv) {
        return store.get(priv.hex())
                .map(value -> CanonicalJson.parseObject(value).object("person"));
    }
}
