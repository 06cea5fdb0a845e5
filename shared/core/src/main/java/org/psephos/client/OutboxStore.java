package org.psephos.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.store.SealedBatch;
import org.psephos.store.SealedStore;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.RecordCommand;

/// How an outbox lies in its sealed store: one value per record, by its id, in the order in which they were put.
final class OutboxStore {

    private static final String PREFIX = "out/";

    private final SealedStore store;

    OutboxStore(SealedStore store) {
        this.store = store;
    }

    /// A record as it lies there.
    ///
    /// @param item where it stands
    /// @param lane records of one lane are sent one after another
    record Stored(OutboxItem item, String lane) {}

    void each(Consumer<Stored> visitor) {
        store.each(PREFIX, (name, value) -> visitor.accept(read(CanonicalJson.parseObject(value))));
    }

    Outcome<Integer> put(List<Stored> items, List<RecordCommand.Put> puts) {
        SealedBatch batch = new SealedBatch();
        for (int i = 0; i < items.size(); i++) {
            Json.Obj put = CommandCodec.encode(puts.get(i));
            Json.Obj value = Json.Obj.EMPTY
                    .with("origin", items.get(i).item().origin())
                    .with("kind", items.get(i).item().kind())
                    .with("id", items.get(i).item().id().toString())
                    .with("queued", items.get(i).item().queued().toString())
                    .with("lane", items.get(i).lane())
                    .with("put", CanonicalJson.text(put));
            batch.put(PREFIX + items.get(i).item().id(), CanonicalJson.write(value));
        }
        return store.write(batch);
    }

    /// The command that brings the record.
    Optional<RecordCommand.Put> command(RecordId id) {
        return store.get(PREFIX + id).flatMap(value -> {
            byte[] put = CanonicalJson.parseObject(value).text("put").getBytes(StandardCharsets.UTF_8);
            Outcome<Command<?>> command = CommandCodec.decode("rput", CanonicalJson.parseObject(put));
            return command.orThrow() instanceof RecordCommand.Put found ? Optional.of(found) : Optional.empty();
        });
    }

    /// Notes that the server refused it for good.
    Outcome<Integer> refused(RecordId id, Problem problem) {
        return store.get(PREFIX + id)
                .map(value -> {
                    Json.Obj facts = Json.Obj.EMPTY;
                    for (var fact : problem.facts().entrySet()) {
                        facts = facts.with(fact.getKey(), fact.getValue());
                    }
                    Json.Obj noted = CanonicalJson.parseObject(value)
                            .with("refused", problem.code().text())
                            .with("facts", facts);
                    return store.put(PREFIX + id, CanonicalJson.write(noted));
                })
                .orElseGet(() -> Outcome.done(0));
    }

    /// Takes the refusal back, so that it is tried again.
    Outcome<Integer> again(RecordId id) {
        return store.get(PREFIX + id)
                .map(value -> store.put(
                        PREFIX + id,
                        CanonicalJson.write(CanonicalJson.parseObject(value)
                                .without("refused")
                                .without("facts"))))
                .orElseGet(() -> Outcome.done(0));
    }

    Outcome<Integer> remove(List<RecordId> ids) {
        SealedBatch batch = new SealedBatch();
        ids.forEach(id -> batch.remove(PREFIX + id));
        return store.write(batch);
    }

    private static Stored read(Json.Obj value) {
        OutboxItem.State state = value.has("refused")
                ? new OutboxItem.State.Refused(problem(value))
                : new OutboxItem.State.Queued(Optional.empty());
        return new Stored(
                new OutboxItem(
                        RecordId.of(value.text("id")),
                        value.text("origin"),
                        value.text("kind"),
                        Instant.parse(value.text("queued")),
                        state),
                value.text("lane"));
    }

    private static Problem problem(Json.Obj value) {
        TreeMap<String, String> facts = new TreeMap<>();
        Json.Obj noted = value.object("facts");
        noted.members().keySet().forEach(name -> facts.put(name, noted.text(name)));
        return new Problem(ErrorCode.of(value.text("refused")), facts);
    }
}
