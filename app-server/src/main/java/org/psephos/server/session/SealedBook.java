package org.psephos.server.session;

import java.util.Map;
import java.util.TreeMap;
import org.psephos.common.Outcome;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.store.SealedBatch;
import org.psephos.store.SealedStore;

/// A private book in a sealed store.
public final class SealedBook implements PrivateBook {

    private final SealedStore store;

    /// @param store stays the caller's to close
    public SealedBook(SealedStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Json.Obj> all() {
        Map<String, Json.Obj> all = new TreeMap<>();
        store.each("", (name, value) -> all.put(name, CanonicalJson.parseObject(value)));
        return all;
    }

    @Override
    public void put(String name, Json.Obj value) {
        must(store.put(name, CanonicalJson.write(value)));
    }

    @Override
    public void remove(String name) {
        must(store.write(new SealedBatch().remove(name)));
    }

    private static void must(Outcome<Integer> written) {
        if (written instanceof Outcome.Refused<Integer> refused) {
            throw new BookException(refused.problem().code().text());
        }
    }

    /// The private book could not be written; nothing was changed.
    public static final class BookException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BookException(String code) {
            super(code);
        }
    }
}
