package org.psephos.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordContent;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.session.Peer;
import org.psephos.server.session.Session;
import org.psephos.server.session.Sessions;
import org.psephos.site.Account;
import org.psephos.site.Role;
import org.psephos.site.SiteBodies;
import org.psephos.site.SiteState;
import org.psephos.site.StationRole;
import org.psephos.testkit.HandTime;
import org.psephos.wire.access.Standing;
import org.psephos.wire.command.Command;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Reply;
import org.psephos.wire.command.Topic;

/// Every command × role × state, asked of the live gate with real sessions and real folds, against the printed matrix
/// of `docs/commands.md`. What the page does not allow must be denied, and its handler never reached.
class GateMatrixTest {

    private static final Chance CHANCE = Chance.seeded(31);
    private static final IdSource IDS = IdSource.from(CHANCE);
    private static final SigningKey SERVER = SigningKey.generate(CHANCE);
    private static final SigningKey PERSON = SigningKey.generate(CHANCE);
    private static final SigningKey OTHER_ADMIN = SigningKey.generate(CHANCE);
    private static final SigningKey MACHINE = SigningKey.generate(CHANCE);
    private static final OperatorId ACCOUNT = new OperatorId(IDS.next());

    @TempDir
    Path folder;

    private final HandTime time = new HandTime(Instant.parse("2026-11-03T08:00:00Z"));
    private final AtomicReference<SiteState> site = new AtomicReference<>(SiteState.EMPTY);
    private final AtomicReference<Optional<CommandName>> reached = new AtomicReference<>(Optional.empty());
    private Sessions sessions;
    private CommandGate gate;

    @BeforeEach
    void make() {
        sessions = new Sessions(site::get, time, Limits.STANDARD);
        Feed feed = new Feed(time);
        EventLog log = new EventLog(folder, Topic.SERVER_LOG, LogEvent.Level.ERROR, time, feed);
        gate = new CommandGate(
                sessions,
                log,
                new CommandGate.Handlers(
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command),
                        (session, caller, command) -> reach(command)));
    }

    private Outcome<? extends Reply> reach(Command<?> command) {
        reached.set(Optional.of(command.name()));
        return Outcome.done(new Reply.Ok());
    }

    @Test
    void theLiveGateIsThePrintedMatrix() throws Exception {
        Map<String, Set<String>> page = page();
        int cells = 0;
        for (CommandName name : CommandName.values()) {
            Command<?> command = MessageSamples.of(name.type());
            for (Optional<Role> role : roles().toList()) {
                for (Standing standing : Standing.values()) {
                    Session session = session(role, standing);
                    reached.set(Optional.empty());
                    boolean allowed = gate.run(session, command).isDone();
                    assertThat(allowed)
                            .as("%s as %s while %s", name.text(), role, standing)
                            .isEqualTo(expected(page.getOrDefault(name.text(), Set.of()), role, standing));
                    assertThat(reached.get()).isEqualTo(allowed ? Optional.of(name) : Optional.empty());
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(CommandName.values().length * 9 * 5);
    }

    @Test
    void aSessionEndsByItself() {
        Session session = session(Optional.of(Role.CLERK), Standing.SIGNED_IN);
        assertThat(sessions.caller(session).standing()).isEqualTo(Standing.SIGNED_IN);
        time.advance(Limits.STANDARD.staffSessionMax().plus(Duration.ofSeconds(1)));
        assertThat(sessions.caller(session).standing()).isEqualTo(Standing.BEFORE_SIGN_IN);
    }

    private static boolean expected(Set<String> allowed, Optional<Role> role, Standing standing) {
        String state =
                switch (standing) {
                    case STRANGER -> "stranger";
                    case BEFORE_SIGN_IN -> "trusted";
                    case SIGNED_IN -> "signed in";
                    case LOCKED -> "locked";
                    case DISABLED -> "disabled";
                };
        boolean inForce = role.filter(
                        each -> each.isOfMachine() ? standing != Standing.STRANGER : standing == Standing.SIGNED_IN)
                .isPresent();
        return allowed.contains(state)
                || (inForce && allowed.contains(role.orElseThrow().text()));
    }

    private static Stream<Optional<Role>> roles() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Role.values()).map(Optional::of));
    }

    /// The rows of the first table of the page: which columns say yes.
    private static Map<String, Set<String>> page() throws java.io.IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "commands.md"));
        int at = lines.indexOf("## Who may use a command") + 2;
        String[] columns = lines.get(at).split("\\|");
        Map<String, Set<String>> page = new HashMap<>();
        for (int i = at + 2; lines.get(i).startsWith("|"); i++) {
            String[] cells = lines.get(i).split("\\|");
            Set<String> yes = new java.util.HashSet<>();
            for (int column = 2; column < cells.length; column++) {
                if (cells[column].strip().equals("yes")) {
                    yes.add(columns[column].strip());
                }
            }
            page.put(cells[1].strip().replace("`", ""), yes);
        }
        return page;
    }

    private Session session(Optional<Role> role, Standing standing) {
        Set<Role> personal =
                role.filter(each -> !each.isOfMachine()).map(Set::of).orElse(Set.of());
        StationRole machine = role.filter(Role::isOfMachine)
                .flatMap(each -> StationRole.of(each.text()))
                .orElse(StationRole.STATION);
        SiteState state = SiteState.EMPTY
                .fold(trust(SERVER, StationRole.SERVER))
                .fold(account(new OperatorId(IDS.next()), OTHER_ADMIN, Set.of(Role.ADMIN)))
                .fold(account(ACCOUNT, PERSON, personal));
        if (standing != Standing.STRANGER) {
            state = state.fold(trust(MACHINE, machine));
        }
        if (standing == Standing.DISABLED) {
            state = state.fold(record(
                    OTHER_ADMIN,
                    ChainKind.ACCOUNTS,
                    RecordKind.ACCOUNT_CHANGE,
                    SiteBodies.accountChange(ACCOUNT, personal, Account.State.DISABLED, "")));
        }
        site.set(state);
        Session session = new Session(MACHINE.publicKey(), "203.0.113.9:5000", time.now(), new SilentPeer());
        if (standing != Standing.BEFORE_SIGN_IN) {
            session.signIn(ACCOUNT, time.ticks());
        }
        if (standing == Standing.LOCKED) {
            session.set(Session.Lock.LOCKED);
        }
        assertThat(sessions.caller(session).standing()).isEqualTo(standing);
        return session;
    }

    private static SignedRecord trust(SigningKey key, StationRole role) {
        return record(
                SERVER,
                ChainKind.TRUST,
                RecordKind.TRUST_ADD,
                SiteBodies.trustAdd(key.publicKey(), role, new StationId(IDS.next()), "A machine", ""));
    }

    private static SignedRecord account(OperatorId id, SigningKey key, Set<Role> roles) {
        return record(
                SERVER, ChainKind.ACCOUNTS, RecordKind.ACCOUNT_ADD, SiteBodies.accountAdd(id, key.publicKey(), roles));
    }

    private static SignedRecord record(SigningKey key, ChainKind chain, RecordKind kind, Json.Obj body) {
        return SignedRecord.sign(
                RecordContent.of(
                        Origin.ofSite("psephos.example", chain),
                        new RecordId(IDS.next()),
                        Instant.parse("2026-11-03T07:00:00Z"),
                        kind,
                        ACCOUNT,
                        new SiteId(ACCOUNT.uuid()),
                        body),
                key);
    }

    /// A peer that nobody reads.
    private record SilentPeer() implements Peer {

        @Override
        public Tail tail(Topic topic) {
            throw new AssertionError("nobody follows here");
        }

        @Override
        public void close(String reason) {}
    }
}
