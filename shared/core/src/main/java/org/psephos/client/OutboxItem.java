package org.psephos.client;

import java.time.Instant;
import java.util.Optional;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.crypto.Digest;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// A record in the outbox and where it stands.
///
/// @param id the record
/// @param origin the chain it is for
/// @param kind the kind of the record
/// @param queued when it was put in
/// @param state where it stands
public record OutboxItem(RecordId id, String origin, String kind, Instant queued, State state) {

    /// A record that is put in.
    ///
    /// @throws IllegalArgumentException when it is none
    static OutboxItem of(Json.Obj record, Instant queued) {
        try {
            return new OutboxItem(
                    RecordId.of(record.text("id")),
                    record.text("origin"),
                    record.text("kind"),
                    queued,
                    new State.Queued(Optional.empty()));
        } catch (JsonException e) {
            throw new IllegalArgumentException("not a record", e);
        }
    }

    /// This with another state.
    OutboxItem in(State next) {
        return new OutboxItem(id, origin, kind, queued, next);
    }

    /// Where a record stands.
    public sealed interface State {

        /// Safe on this machine, not yet on the server.
        ///
        /// @param last why it could not be sent at the last try; empty before the first
        record Queued(Optional<Problem> last) implements State {}

        /// On stable storage of the server.
        ///
        /// @param seq its index in the chain
        /// @param leaf its leaf hash
        record OnServer(long seq, Digest leaf) implements State {}

        /// The server refused it for good; a person must look at it.
        ///
        /// @param problem why
        record Refused(Problem problem) implements State {}
    }

    /// How many records stand where.
    ///
    /// @param queued on this machine only
    /// @param onServer accepted since the app was started
    /// @param refused waiting for a person
    public record Summary(int queued, long onServer, int refused) {}
}
