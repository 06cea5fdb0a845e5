package org.psephos.voterentry.app;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.VoterId;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.roll.Person;
import org.psephos.store.SealedStore;
import org.psephos.voterentry.service.person.Drafts;

/// Keeps the form that was not saved in the station's sealed store.
final class SealedDrafts implements Drafts {

    private static final String NAME = "form";

    private final SealedStore store;

    SealedDrafts(SealedStore store) {
        this.store = store;
    }

    @Override
    public synchronized Optional<Draft> load() {
        return store.get(NAME).filter(bytes -> bytes.length > 0).flatMap(SealedDrafts::read);
    }

    private static Optional<Draft> read(byte[] bytes) {
        try {
            Json.Obj json = CanonicalJson.parseObject(bytes);
            return Optional.of(new Draft(
                    VoterId.of(json.text("voter")),
                    Person.of(json.object("person")),
                    Instant.parse(json.text("since"))));
        } catch (JsonException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(Draft draft) {
        Json.Obj json = Json.Obj.EMPTY
                .with("voter", draft.voter().toString())
                .with("person", draft.sheet().json())
                .with("since", draft.since().toString());
        store.put(NAME, CanonicalJson.write(json));
    }

    @Override
    public synchronized void forget() {
        store.put(NAME, new byte[0]);
    }
}
