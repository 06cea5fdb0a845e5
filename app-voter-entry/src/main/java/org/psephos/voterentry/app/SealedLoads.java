package org.psephos.voterentry.app;

import java.time.Instant;
import java.util.Optional;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.store.SealedStore;
import org.psephos.voterentry.service.load.LoadMemory;

/// Remembers an import that has not reached its end in the station's sealed store.
public final class SealedLoads implements LoadMemory {

    private static final String NAME = "load";

    private final SealedStore store;

    /// @param store stays the caller's to close
    public SealedLoads(SealedStore store) {
        this.store = store;
    }

    @Override
    public synchronized Optional<Unfinished> unfinished() {
        return store.get(NAME).filter(bytes -> bytes.length > 0).flatMap(SealedLoads::read);
    }

    private static Optional<Unfinished> read(byte[] bytes) {
        try {
            Json.Obj json = CanonicalJson.parseObject(bytes);
            return Optional.of(new Unfinished(
                    json.text("file"),
                    (int) json.integer("done"),
                    (int) json.integer("all"),
                    Instant.parse(json.text("at"))));
        } catch (JsonException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(Unfinished now) {
        Json.Obj json = Json.Obj.EMPTY
                .with("file", now.file())
                .with("done", now.done())
                .with("all", now.all())
                .with("at", now.at().toString());
        store.put(NAME, CanonicalJson.write(json));
    }

    @Override
    public synchronized void forget() {
        store.put(NAME, new byte[0]);
    }
}
