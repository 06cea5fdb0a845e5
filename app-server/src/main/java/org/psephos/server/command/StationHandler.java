package org.psephos.server.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.psephos.client.JoinCode;
import org.psephos.client.ServerAddress;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.Words;
import org.psephos.election.TextRules;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.JoinDesk;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.site.TrustedKey;
import org.psephos.wire.access.Caller;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;
import org.psephos.wire.command.Topic;

/// Joining, the trust list, and who is connected.
final class StationHandler implements CommandGate.Handler<StationCommand<?>> {

    private static final int LABEL_SIGNS_MAX = 80;
    private static final int TOKEN_MINUTES_MAX = 24 * 60;

    private final Parts parts;
    private final PublicKey serverKey;
    private final LocalDoor door;
    private final Supplier<ServerAddress> address;

    /// @param address where the server listens
    StationHandler(Parts parts, PublicKey serverKey, Supplier<ServerAddress> address) {
        this.parts = parts;
        this.serverKey = serverKey;
        this.door = new LocalDoor(parts, serverKey);
        this.address = address;
    }

    @Override
    public Outcome<? extends Reply> handle(Session session, Caller caller, StationCommand<?> command) {
        return switch (command) {
            case StationCommand.Join join -> join(session, join);
            case StationCommand.JoinList _ -> Outcome.done(new StationCommand.JoinRequests(door.waiting()));
            case StationCommand.JoinConfirm confirm -> confirm(session, caller, confirm.record());
            case StationCommand.JoinRefuse refuse -> refuse(session, refuse);
            case StationCommand.MakeJoinToken wish -> token(session, wish);
            case StationCommand.ListTrust _ -> Outcome.done(trustList());
            case StationCommand.TrustAdd add -> trust(session, caller, add.record());
            case StationCommand.TrustRemove remove -> trust(session, caller, remove.record());
            case StationCommand.ListStations _ -> Outcome.done(stations());
        };
    }

    private Outcome<StationCommand.JoinAnswer> join(Session session, StationCommand.Join join) {
        List<String> words = Words.joining(serverKey, session.key());
        if (trusted(session.key().fingerprint()).isPresent()) {
            session.nowTrusted();
            return Outcome.done(new StationCommand.JoinAnswer("trusted", words));
        }
        Optional<StationRole> role = StationRole.of(join.role()).filter(wished -> wished != StationRole.SERVER);
        if (role.isEmpty() || join.label().isBlank() || join.label().length() > LABEL_SIGNS_MAX) {
            return refused(ErrorCode.WIRE_REQUEST, "reason", "role or label");
        }
        if (!TextRules.isReadableLine(join.label())) {
            return unreadable("name");
        }
        if (!join.token().text().isEmpty()) {
            return joinByToken(session, join, words);
        }
        JoinDesk.Waiting request = new JoinDesk.Waiting(
                session.key(),
                join.station(),
                join.label(),
                role.get(),
                session.address(),
                parts.time().now());
        boolean first = !parts.joins().waits(session.key().fingerprint());
        return switch (parts.joins().ask(request)) {
            case FULL -> Outcome.refused(Problem.of(ErrorCode.WIRE_BUSY, "seconds", 60));
            case REFUSED -> Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED));
            case WAITS -> {
                if (first) {
                    asked(session);
                }
                yield Outcome.done(new StationCommand.JoinAnswer("waiting", words));
            }
        };
    }

    private void asked(Session session) {
        parts.log()
                .write(LogEvent.JOIN_ASKED, Map.of("key", session.key().fingerprint(), "address", session.address()));
        publish("waiting", session.key().fingerprint());
    }

    private Outcome<StationCommand.JoinAnswer> joinByToken(
            Session session, StationCommand.Join join, List<String> words) {
        Optional<JoinDesk.Token> token = parts.joins().spend(join.token().text());
        if (token.isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED));
        }
        Json.Obj body = SiteBodies.trustAdd(
                session.key(),
                token.get().role(),
                join.station(),
                token.get().label().isEmpty() ? join.label() : token.get().label(),
                token.get().place());
        return parts.scribe()
                .write(
                        ChainKind.TRUST,
                        RecordKind.TRUST_ADD,
                        body,
                        parts.scribe().itself())
                .map(stored -> {
                    session.nowTrusted();
                    told(
                            session,
                            LogEvent.TRUST_ADDED,
                            session.key().fingerprint(),
                            Map.of(
                                    "role",
                                    token.get().role().text(),
                                    "detail",
                                    "by a join code of " + token.get().by()));
                    return new StationCommand.JoinAnswer("trusted", words);
                });
    }

    private Outcome<RecordCommand.Stored> confirm(Session session, Caller caller, Json.Obj record) {
        return key(record)
                .then(key -> parts.joins().waits(key)
                        ? trust(session, caller, record)
                        : Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED)));
    }

    private Outcome<Reply.Ok> refuse(Session session, StationCommand.JoinRefuse refuse) {
        if (parts.joins().refuse(refuse.key()).isEmpty()) {
            return Outcome.refused(Problem.of(ErrorCode.JOIN_REFUSED));
        }
        told(session, LogEvent.JOIN_REFUSED, refuse.key(), Map.of());
        publish("refused", refuse.key());
        return Outcome.done(new Reply.Ok());
    }

    private Outcome<StationCommand.JoinToken> token(Session session, StationCommand.MakeJoinToken wish) {
        Optional<StationRole> role = StationRole.of(wish.role()).filter(wished -> wished != StationRole.SERVER);
        boolean lasts = wish.minutes() > 0 && wish.minutes() <= TOKEN_MINUTES_MAX;
        if (role.isEmpty() || !lasts || wish.label().length() > LABEL_SIGNS_MAX) {
            return refused(ErrorCode.WIRE_REQUEST, "reason", "role, label or minutes");
        }
        if (!TextRules.isReadableLine(wish.label()) || !TextRules.isReadableLine(wish.place())) {
            return unreadable("name");
        }
        var until = parts.time().now().plus(Duration.ofMinutes(wish.minutes()));
        OneTimeCode code = parts.joins()
                .makeToken(new JoinDesk.Token(
                        wish.label(),
                        role.get(),
                        wish.place(),
                        until,
                        parts.actor(session).toString()));
        parts.audit(
                LogEvent.JOIN_CODE,
                session,
                "done",
                Map.of("role", role.get().text(), "detail", role.get().text()));
        Secret token = new Secret(code.reveal());
        JoinCode link = new JoinCode(address.get(), serverKey.fingerprint(), token);
        return Outcome.done(new StationCommand.JoinToken(token, new Secret(link.text()), until));
    }

    private Outcome<RecordCommand.Stored> trust(Session session, Caller caller, Json.Obj record) {
        return SignedRecord.parse(record).then(signed -> {
            boolean add = signed.content().is(RecordKind.TRUST_ADD);
            if (!add && !signed.content().is(RecordKind.TRUST_REMOVE)) {
                return refused(ErrorCode.RECORD_BODY, "member", "kind");
            }
            return parts.put(session, caller, record).map(stored -> {
                key(record).map(key -> {
                    parts.joins().leave(key);
                    told(
                            session,
                            add ? LogEvent.TRUST_ADDED : LogEvent.TRUST_REMOVED,
                            key,
                            add ? Map.of("role", signed.content().body().text("role")) : Map.of());
                    return key;
                });
                return stored;
            });
        });
    }

    private void told(Session session, LogEvent event, Digest machine, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("subject", machine.hex());
        facts.put("key", machine.hex());
        parts.audit(event, session, "done", facts);
    }

    private void publish(String change, Digest key) {
        parts.feed()
                .publish(Topic.STATIONS, Json.Obj.EMPTY.with("change", change).with("key", key.hex()));
    }

    private StationCommand.TrustList trustList() {
        return new StationCommand.TrustList(parts.hub().siteBook().state().trusted().stream()
                .map(entry -> new StationCommand.TrustedKey(
                        entry.fingerprint(),
                        entry.role().text(),
                        entry.station(),
                        entry.label(),
                        entry.place(),
                        entry.since(),
                        entry.until().equals(java.time.Instant.MAX)
                                ? ""
                                : entry.until().toString(),
                        entry.by()))
                .toList());
    }

    private StationCommand.Stations stations() {
        return new StationCommand.Stations(parts.hub().siteBook().state().trusted().stream()
                .map(this::station)
                .toList());
    }

    private StationCommand.Station station(TrustedKey entry) {
        List<Session> open = parts.sessions().of(entry.fingerprint());
        Sessions.Seen seen = parts.sessions().seen(entry.fingerprint());
        return new StationCommand.Station(
                entry.fingerprint(),
                entry.role().text(),
                entry.station(),
                entry.label(),
                entry.place(),
                open.size(),
                open.stream().findFirst().map(Session::address).orElse(""),
                seen.program(),
                open.stream()
                        .flatMap(each -> parts.sessions().personAt(each).stream())
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""),
                seen.clockDifferenceMillis(),
                seen.changed(),
                seen.records().get());
    }

    private Optional<TrustedKey> trusted(Digest key) {
        return parts.hub().siteBook().state().trusted(key, parts.time().now());
    }

    private static Outcome<Digest> key(Json.Obj record) {
        try {
            return Outcome.done(Digest.ofHex(record.object("body").text("key")));
        } catch (org.psephos.json.JsonException | IllegalArgumentException e) {
            return refused(ErrorCode.RECORD_BODY, "member", "key");
        }
    }

    private static <T> Outcome<T> unreadable(String member) {
        return Outcome.refused(
                Problem.of(ErrorCode.RECORD_BODY, "member", member).with("reason", "holds hidden or damaged signs"));
    }

    private static <T> Outcome<T> refused(ErrorCode code, String name, String value) {
        return Outcome.refused(Problem.of(code, name, value));
    }
}
