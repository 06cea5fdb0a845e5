package org.psephos.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.ChainFeed;
import org.psephos.client.JoinCode;
import org.psephos.client.Joining;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerLink;
import org.psephos.client.Session;
import org.psephos.client.SessionState;
import org.psephos.client.StationIdentity;
import org.psephos.common.Chance;
import org.psephos.common.ErrorCode;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.Words;
import org.psephos.site.StationRole;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.AccountCommand;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.RecordCommand;
import org.psephos.wire.command.Secret;

class StationTest {

    @TempDir
    Path temp;

    private final Chance chance = Chance.seeded(31);

    @Test
    void aPersonSignsInIsAwayAndComesBackAndTheServerNeverSeesThePassphrase() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                Session session = new Session(link, server.limits, server.time, chance)) {
            session.start();
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
            assertThat(code(session.call(new AccountCommand.ListAccounts()))).isEqualTo(ErrorCode.RIGHT_SIGN_IN);
            assertThat(server.heard).doesNotContain("ulist");
            assertThat(code(session.setUp(OneTimeCode.generate(chance), "ada", "Ada", phrase("short"))))
                    .isEqualTo(ErrorCode.ACCOUNT_PASSPHRASE);
            session.setUp(OneTimeCode.generate(chance), "ada", "Ada", phrase("correct horse battery"))
                    .orThrow();
            assertThat(server.accounts.get("ada").passphrase().text())
                    .matches("[0-9a-f]{64}")
                    .doesNotContain("horse");
            assertThat(session.call(new AccountCommand.ListAccounts()).isDone()).isTrue();
            assertThat(session.may(CommandName.ACCOUNT_INVITE)).isTrue();
            assertThat(session.may(CommandName.ELECTION_CREATE)).isFalse();

            session.lock();
            assertThat(code(session.sign(key -> key.publicKey()))).isEqualTo(ErrorCode.WALLET_LOCKED);
            assertThat(code(session.call(new AccountCommand.ListAccounts()))).isEqualTo(ErrorCode.RIGHT_LOCKED);
            assertThat(code(session.unlock(phrase("wrong horse battery")))).isEqualTo(ErrorCode.WALLET_WRONG);
            session.unlock(phrase("correct horse battery")).orThrow();
            assertThat(session.sign(key -> key.publicKey()).isDone()).isTrue();

            server.heard.clear();
            server.startAgain();
            server.until("signed in again", () -> server.heard.contains("signin"));
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
            assertThat(session.call(new AccountCommand.ListAccounts()).isDone()).isTrue();

            session.signOut();
            assertThat(code(session.sign(key -> key.publicKey()))).isEqualTo(ErrorCode.RIGHT_SIGN_IN);
            assertThat(code(session.signIn("ada", phrase("wrong horse battery"))))
                    .isEqualTo(ErrorCode.ACCOUNT_WRONG);
            session.signIn("ada", phrase("correct horse battery")).orThrow();
            session.touched();
            server.time.advance(server.limits.staffIdleLock());
            server.until("idle: locked", () -> session.state().get() instanceof SessionState.Locked);
        }
    }

    @Test
    void anotherServerKeyStopsEverythingUntilAPersonSaysSo() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2))) {
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
            server.serverSeed = 1;
            server.startAgain();
            server.until("wrong key", () -> link.state().get() instanceof LinkState.WrongKey);
            server.serverSeed = 0;
            server.startAgain();
            server.heard.clear();
            server.time.advance(Duration.ofHours(1));
            assertThat(link.state().get()).isInstanceOf(LinkState.WrongKey.class);
            assertThat(server.heard).isEmpty();
            link.retry();
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
        }
    }

    @Test
    void aStationJoinsByAddressOnlyAfterBothSidesAgreed() throws IOException {
        try (StandInServer server = new StandInServer();
                StationIdentity identity = identity();
                ServerLink link = fresh(identity, server);
                Joining joining = new Joining(link, identity, "Desk 3", StationRole.STATION, server.time)) {
            joining.byAddress(server.address());
            server.until("words", () -> joining.state().get() instanceof Joining.State.Comparing);
            List<String> words =
                    Words.joining(server.identity().publicKey(), identity.tls().publicKey());
            assertThat(joining.state().get())
                    .isEqualTo(new Joining.State.Comparing(words, Joining.Agreement.OPEN, Joining.Agreement.OPEN));
            server.trusted.add(identity.tls().publicKey());
            long asked = count(server, "join");
            server.until("asked again", () -> count(server, "join") > asked + 1);
            assertThat(identity.server()).isEmpty();
            assertThat(link.state().get()).isInstanceOf(LinkState.NotTrusted.class);
            assertThat(joining.state().get())
                    .isEqualTo(new Joining.State.Comparing(words, Joining.Agreement.OPEN, Joining.Agreement.SAME));
            joining.agree();
            server.until("joined", () -> joining.state().get() instanceof Joining.State.Joined);
            server.until("connected", () -> link.state().get() instanceof LinkState.Connected);
            assertThat(identity.server())
                    .contains(new StationIdentity.KnownServer(
                            server.address(), server.identity().fingerprint()));
            assertThat(server.heard).doesNotContain("signin");
        }
    }

    @Test
    void aStationJoinsInOneScanAndNotAServerWithAnotherKey() throws IOException {
        try (StandInServer server = new StandInServer();
                StationIdentity identity = identity()) {
            JoinCode code = new JoinCode(server.address(), server.identity().fingerprint(), new Secret("token-12345"));
            assertThat(JoinCode.parse(code.text())).contains(code);
            JoinCode wrong = new JoinCode(server.address(), identity.tls().fingerprint(), code.token());
            try (ServerLink link = fresh(identity, server);
                    Joining joining = new Joining(link, identity, "Kiosk", StationRole.KIOSK, server.time)) {
                joining.byCode(wrong);
                server.until("refused", () -> joining.state().get() instanceof Joining.State.Failed);
                assertThat(identity.server()).isEmpty();
                assertThat(server.heard).doesNotContain("join");
            }
            try (ServerLink link = fresh(identity, server);
                    Joining joining = new Joining(link, identity, "Kiosk", StationRole.KIOSK, server.time)) {
                joining.byCode(code);
                server.until("joined", () -> joining.state().get() instanceof Joining.State.Joined);
            }
        }
        try (StationIdentity again = identity()) {
            assertThat(again.server()).isPresent();
            assertThat(code(StationIdentity.open(temp, "voter-entry", chance, IdSource.from(chance))))
                    .isEqualTo(ErrorCode.STATION_IN_USE);
        }
    }

    @Test
    void aFeedHandsEachEntryOverOnceAcrossRestarts() throws IOException {
        try (StandInServer server = new StandInServer();
                ServerLink link = server.link(server.trustedStation(2));
                ServerLink writer = server.link(server.trustedStation(3))) {
            ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
            server.until("writer", () -> writer.state().get() instanceof LinkState.Connected);
            List<RecordCommand.Put> puts = OutboxTest.puts(100, chance);
            puts.subList(0, 30).forEach(put -> writer.call(put).orThrow());
            try (ChainFeed feed =
                    new ChainFeed(link, link, StandInServer.ORIGIN, 0, entry -> seen.add(entry.seq()), server.time)) {
                feed.start();
                server.until("live", () -> seen.size() == 30);
                puts.subList(30, 60).forEach(put -> writer.call(put).orThrow());
                server.until("pushed", () -> seen.size() == 60);
                server.startAgain();
                server.until("writer", () -> writer.call(puts.get(60)).isDone());
                puts.subList(61, 100).forEach(put -> writer.call(put).orThrow());
                server.until("resumed", () -> seen.size() == 100);
                server.until("live", () -> feed.state().get().equals(new ChainFeed.State.Live(100)));
            }
            List<Long> expected = new ArrayList<>();
            for (long seq = 0; seq < 100; seq++) {
                expected.add(seq);
            }
            assertThat(new ArrayList<>(seen)).isEqualTo(expected);
        }
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        assertThat(ServerAddress.parse(" hall.example:7443 ")).contains(new ServerAddress("hall.example", 7443));
        assertThat(ServerAddress.parse("192.168.1.5")).contains(new ServerAddress("192.168.1.5", 7443));
        assertThat(ServerAddress.parse("[fe80::1]:9")).contains(new ServerAddress("fe80::1", 9));
        for (String wrong : new String[] {"", ":7443", "a:0", "a:70000", "a b:1", "http://a:1", "a:1:2"}) {
            assertThat(ServerAddress.parse(wrong)).as(wrong).isEqualTo(Optional.empty());
        }
        assertThat(JoinCode.parse("psephos:join:h:1:zz:token")).isEmpty();
    }

    private StationIdentity identity() {
        return StationIdentity.open(temp, "voter-entry", chance, IdSource.from(chance))
                .orThrow();
    }

    private ServerLink fresh(StationIdentity identity, StandInServer server) {
        ServerLink link = new ServerLink(
                server.address(),
                new ServerPin.FirstContact(),
                identity.tls(),
                "test/1",
                server.limits,
                server.time,
                chance);
        link.start();
        return link;
    }

    private static long count(StandInServer server, String command) {
        return server.heard.stream().filter(command::equals).count();
    }

    private static Passphrase phrase(String text) {
        return Passphrase.take(text.toCharArray());
    }

    private static ErrorCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problem().code();
    }
}
