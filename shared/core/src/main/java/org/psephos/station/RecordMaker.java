package org.psephos.station;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.psephos.client.Outbox;
import org.psephos.client.OutboxItem;
import org.psephos.client.ServerLink;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.client.StationIdentity;
import org.psephos.common.ErrorCode;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.json.Json;
import org.psephos.record.Commitment;
import org.psephos.record.LargeBody;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.SessionCommand;

/// Makes records with id and time, has them signed by the person or the station, and sends them: at once, or through
/// the outbox.
public final class RecordMaker {

    private static final OperatorId NOBODY = new OperatorId(new java.util.UUID(0, 0));

    private final Session session;
    private final StationIdentity identity;
    private final Outbox outbox;
    private final StationTools tools;
    private volatile Optional<SessionCommand.Welcome> lastWelcome = Optional.empty();

    RecordMaker(ServerLink link, Session session, StationIdentity identity, Outbox outbox, StationTools tools) {
        this.session = session;
        this.identity = identity;
        this.outbox = outbox;
        this.tools = tools;
        link.state().subscribe(state -> link.welcome().ifPresent(welcome -> lastWelcome = Optional.of(welcome)));
    }

    /// The site's name in chain origins; `WIRE-OFFLINE` before the first connection.
    public Outcome<String> domain() {
        return welcome().map(SessionCommand.Welcome::domain);
    }

    /// What a person decides, signed with the person's key.
    public Outcome<Made> byPerson(Origin origin, RecordKind kind, Json.Obj body) {
        return content(origin, kind, body).then(this::signedByPerson);
    }

    /// What a station makes, signed with the station's key.
    public Outcome<Made> byStation(Origin origin, RecordKind kind, Json.Obj body) {
        return byStation(origin, kind, body, tools.time().now());
    }

    /// The same with another time than this moment: one that says less.
    public Outcome<Made> byStation(Origin origin, RecordKind kind, Json.Obj body, Instant time) {
        return content(origin, kind, body, time)
                .then(LargeBody::fit)
                .map(large -> new Made(
                        SignedRecord.sign(large.content(), identity.key()),
                        Octets.of(large.blob().orElseGet(() -> new byte[0])),
                        "",
                        Json.Obj.EMPTY));
    }

    /// What a person decides about somebody, with the private object that stays out of the chain.
    public Outcome<Made> byPersonAbout(Origin origin, RecordKind kind, Json.Obj body, Json.Obj personal) {
        Commitment commitment = Commitment.to(personal, tools.chance());
        return content(origin, kind, body)
                .map(content -> content.withPriv(commitment.priv()))
                .then(this::signedByPerson)
                .map(made -> new Made(
                        made.record(),
                        made.blob(),
                        HexFormat.of().formatHex(commitment.salt().bytes()),
                        personal));
    }

    /// Who signs what a person decides; empty while nobody is signed in.
    public Optional<SessionState.Person> person() {
        return session.state().get().person();
    }

    /// A signed record and what travels beside it. Prints as its id.
    ///
    /// @param record the record
    /// @param blob bytes that its body names; may be empty
    /// @param salt hex of the commitment's salt; may be empty
    /// @param personal the private object; may be empty
    public record Made(SignedRecord record, Octets blob, String salt, Json.Obj personal) {

        /// The command that brings it.
        public RecordCommand.Put put() {
            return new RecordCommand.Put(record.json(), salt, personal, blob);
        }

        /// Its id.
        public RecordId id() {
            return record.id();
        }

        @Override
        public String toString() {
            return "record " + record.id();
        }
    }

    /// Sends a record now and waits for the answer: for what a person stands in front of.
    public Outcome<RecordCommand.Stored> send(Made made) {
        return session.call(made.put());
    }

    /// Puts a record into the outbox; it is safe when this returns.
    public Outcome<OutboxItem> queue(Made made) {
        return outbox.put(made.put());
    }

    private Outcome<Made> signedByPerson(RecordContent content) {
        return LargeBody.fit(content)
                .then(large -> session.sign(key -> SignedRecord.sign(large.content(), key))
                        .map(record -> new Made(
                                record, Octets.of(large.blob().orElseGet(() -> new byte[0])), "", Json.Obj.EMPTY)));
    }

    private Outcome<RecordContent> content(Origin origin, RecordKind kind, Json.Obj body) {
        return content(origin, kind, body, tools.time().now());
    }

    private Outcome<RecordContent> content(Origin origin, RecordKind kind, Json.Obj body, Instant time) {
        return welcome()
                .map(welcome -> RecordContent.of(
                        origin, new RecordId(tools.ids().next()), time, kind, operator(), site(welcome), body));
    }

    private OperatorId operator() {
        return session.state().get().person().map(SessionState.Person::account).orElse(NOBODY);
    }

    private static SiteId site(SessionCommand.Welcome welcome) {
        return welcome.site();
    }

    private Outcome<SessionCommand.Welcome> welcome() {
        return lastWelcome.map(Outcome::done).orElseGet(() -> Outcome.refused(Problem.of(ErrorCode.WIRE_OFFLINE)));
    }
}
