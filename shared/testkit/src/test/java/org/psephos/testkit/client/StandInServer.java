package org.psephos.testkit.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.Uuids;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.crypto.TlsIdentity;
import org.psephos.crypto.Words;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.record.SignedRecord;
import org.psephos.testkit.HandTime;
import org.psephos.testkit.wire.TestTopic;
import org.psephos.wire.Admission;
import org.psephos.wire.Answer;
import org.psephos.wire.CloseReason;
import org.psephos.wire.Connection;
import org.psephos.wire.Request;
import org.psephos.wire.ServerPin;
import org.psephos.wire.WireHandler;
import org.psephos.wire.WireServer;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandCodec;
import org.psephos.wire.command.Octets;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.ServerCommand;
import org.psephos.wire.command.SessionCommand;
import org.psephos.wire.command.StationCommand;

/// A small server in memory behind the real transport: enough commands to try the client side, with a clock turned by
/// hand and the means to lose answers.
final class StandInServer implements WireHandler, AutoCloseable {

    static final SiteId SITE = new SiteId(Uuids.parse("0a0a0a0a-0000-4000-8000-000000000001"));
    static final OperatorId OPERATOR = new OperatorId(Uuids.parse("0a0a0a0a-0000-4000-8000-000000000002"));
    static final Origin ORIGIN = new Origin("test.psephos.invalid/site/audit");

    final HandTime time = new HandTime(Instant.parse("2026-11-21T08:00:00Z"));
    final Limits limits = Limits.STANDARD;
    final Set<PublicKey> trusted = ConcurrentHashMap.newKeySet();
    final List<Entry> chain = new ArrayList<>();
    final Map<RecordId, RecordCommand.Stored> stored = new ConcurrentHashMap<>();
    final Map<String, SessionCommand.Setup> accounts = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    final AtomicInteger busySubscriptions = new AtomicInteger();
    volatile TestTopic records = new TestTopic(1);
    volatile Predicate<RecordCommand.Put> losesTheAnswer = put -> false;
    volatile Optional<ErrorCode> refuses = Optional.empty();
    volatile long serverSeed;
    private WireServer server;

    StandInServer() throws IOException {
        server = start(0);
    }

    private WireServer start(int port) throws IOException {
        WireServer fresh = new WireServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), identity(), this, limits, time);
        fresh.start();
        return fresh;
    }

    TlsIdentity identity() {
        return TlsIdentity.of(SigningKey.generate(Chance.seeded(1_000 + serverSeed)));
    }

    /// Another station's link to this server, started.
    ServerLink link(TlsIdentity station) {
        ServerLink link = new ServerLink(
                address(),
                new ServerPin.Known(identity().fingerprint()),
                station,
                "test/1",
                limits,
                time,
                Chance.seeded(4));
        link.start();
        return link;
    }

    TlsIdentity trustedStation(long seed) {
        TlsIdentity station = TlsIdentity.of(SigningKey.generate(Chance.seeded(seed)));
        trusted.add(station.publicKey());
        return station;
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", server.port());
    }

    void stop() {
        server.close();
    }

    void startAgain() throws IOException {
        int port = server.port();
        server.close();
        server = start(port);
    }

    /// Turns the clock until a condition holds.
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come: " + what);
            }
            time.advance(Duration.ofMillis(50));
            LockSupport.parkNanos(500_000);
        }
    }

    @Override
    public Admission admission(PublicKey key) {
        return trusted.contains(key) ? Admission.LISTED : Admission.STRANGER;
    }

    @Override
    public Outcome<Json.Obj> greet(Connection connection, Json.Obj hello) {
        String trust = trusted.contains(connection.peer()) ? "station" : "";
        return Outcome.done(CommandCodec.encodeReply(new SessionCommand.Welcome(
                1, SITE, "test.psephos.invalid", time.now(), trust, "", accounts.isEmpty(), "stand-in/1")));
    }

    @Override
    public Outcome<Answer> handle(Connection connection, Request request) {
        heard.add(request.command());
        return CommandCodec.decode(request.command(), request.arguments())
                .then(command -> answer(connection, command))
                .map(reply -> Answer.of(CommandCodec.encodeReply(reply)));
    }

    private Outcome<Reply> answer(Connection connection, Command<?> command) {
        return switch (command) {
            case StationCommand.Join join -> {
                if (join.token().text().equals("token-12345")) {
                    trusted.add(connection.peer());
                }
                String state = trusted.contains(connection.peer()) ? "trusted" : "waiting";
                yield Outcome.done(new StationCommand.JoinAnswer(
                        state, Words.joining(identity().publicKey(), connection.peer())));
            }
            case SessionCommand.Setup setup -> {
                accounts.put(setup.login(), setup);
                yield signedIn(connection, setup);
            }
            case SessionCommand.SignIn in -> {
                SessionCommand.Setup account = accounts.get(in.login());
                yield account != null && account.passphrase().equals(in.passphrase())
                        ? signedIn(connection, account)
                        : Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
            }
            case SessionCommand.Unlock unlock ->
                accounts.values().stream()
                                .anyMatch(account -> account.passphrase().equals(unlock.passphrase()))
                        ? Outcome.done(new Reply.Ok())
                        : Outcome.refused(Problem.of(ErrorCode.ACCOUNT_WRONG));
            case SessionCommand.Lock _, SessionCommand.SignOut _ -> Outcome.done(new Reply.Ok());
            case RecordCommand.Put put -> put(connection, put);
            case RecordCommand.ListEntries list -> {
                synchronized (chain) {
                    int to = (int) Math.min(chain.size(), list.from() + Math.min(list.count(), 7));
                    List<Json.Obj> page = chain.subList((int) list.from(), to).stream()
                            .map(entry -> CanonicalJson.parseObject(entry.bytes()))
                            .toList();
                    yield Outcome.done(new RecordCommand.Page(list.from(), page, chain.size()));
                }
            }
            case ServerCommand.Subscribe subscribe -> {
                if (busySubscriptions.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    yield Outcome.refused(Problem.of(ErrorCode.WIRE_BUSY, "seconds", 1));
                }
                long next = records.subscribe(connection, subscribe.topic(), subscribe.from());
                yield Outcome.done(new ServerCommand.Subscribed(subscribe.topic(), next));
            }
            case AccountCommand.ListAccounts _ -> Outcome.done(new AccountCommand.Accounts(List.of()));
            default -> Outcome.refused(Problem.of(ErrorCode.WIRE_REQUEST, "reason", "not here"));
        };
    }

    private Outcome<Reply> signedIn(Connection connection, SessionCommand.Setup account) {
        connection.keep(SessionCommand.Setup.class, account);
        return Outcome.done(new SessionCommand.SignedIn(
                OPERATOR,
                account.login(),
                account.fullName(),
                List.of("clerk", "admin"),
                Octets.of(account.wallet().bytes()),
                time.now().plusSeconds(3_600)));
    }

    private Outcome<Reply> put(Connection connection, RecordCommand.Put put) {
        if (refuses.isPresent()) {
            return Outcome.refused(Problem.of(refuses.get()));
        }
        SignedRecord record = SignedRecord.parse(put.record()).orThrow();
        RecordCommand.Stored answer;
        synchronized (chain) {
            RecordCommand.Stored former = stored.get(record.id());
            if (former == null) {
                Digest prev = chain.isEmpty()
                        ? Entry.genesisPrev(ORIGIN)
                        : chain.getLast().leaf();
                Entry entry = Entry.of(record, chain.size(), prev, 0);
                chain.add(entry);
                answer = new RecordCommand.Stored(entry.seq(), entry.leaf(), "A1", false);
                stored.put(record.id(), answer);
                records.publish(Json.Obj.EMPTY.with("origin", ORIGIN.text()).with("seq", entry.seq()));
            } else {
                answer = new RecordCommand.Stored(former.seq(), former.leaf(), "A1", true);
            }
        }
        if (losesTheAnswer.test(put)) {
            connection.close(new CloseReason.Stopping());
        }
        return Outcome.done(answer);
    }

    @Override
    public void closed(Connection connection, CloseReason reason) {
        heard.add("closed " + reason.word());
    }

    @Override
    public void turnedAway(SocketAddress from, CloseReason reason) {
        heard.add("turned away " + reason.word());
    }

    @Override
    public void failed(Connection connection, Request request, Throwable mistake) {
        throw new AssertionError(mistake);
    }

    @Override
    public void stumbled(String where, Throwable mistake) {
        throw new AssertionError(mistake);
    }

    @Override
    public void close() {
        server.close();
    }
}
