package org.psephos.server.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.JoinCode;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerTarget;
import org.psephos.crypto.Digest;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.PublicKey;
import org.psephos.qr.Scanned;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.server.engine.EngineOptions;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.command.Secret;
import org.psephos.wire.command.StationCommand;

/// A machine joins a server elsewhere through its own window, with an officer at the server.
class JoinJourneyTest {

    private static final String PHRASE = "harbour lantern seven oaks";

    private final StationTools tools = StationTools.ofMachine();

    @TempDir
    Path folder;

    private StationHome server;
    private ServerAddress address;
    private Digest fingerprint;

    @BeforeEach
    void startTheServer() {
        server = open("server", 0);
        address = server.station().link().address();
        fingerprint = known(server.station());
        try (Passphrase phrase = Passphrase.take(PHRASE.toCharArray())) {
            server.station()
                    .session()
                    .setUp(OneTimeCode.parse(server.setupCode()).orElseThrow(), "ines", "Ines Duarte", phrase)
                    .orThrow();
        }
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private StationHome open(String name, int port) {
        EngineOptions options = EngineOptions.local(folder.resolve(name))
                .listeningAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        StationHome opened =
                StationHome.open("control-panel", options, tools).orThrow().start();
        AppOnScreen.until("connected", () -> opened.station().link().state().get() instanceof LinkState.Connected);
        return opened;
    }

    private static Digest known(Station station) {
        return station.link().state().get() instanceof LinkState.Connected
                        && station.link().pin() instanceof org.psephos.wire.ServerPin.Known(Digest key)
                ? key
                : Digest.of(new byte[Digest.SIZE_BYTES]);
    }

    private StationHome newcomer(ServerTarget target) {
        return StationHome.connect("voter-entry", folder.resolve("newcomer"), target, tools)
                .orThrow()
                .start();
    }

    @Test
    void bothScreensShowSixWordsAndBothPeopleAgreeBeforeAnybodySignsIn() throws InterruptedException {
        try (StationHome home = newcomer(ServerTarget.at(address));
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.type("join.name", "Desk 7");
            window.press("join.ask");
            window.untilShown("join.agree");
            StationCommand.JoinRequest request = waiting();
            assertThat(request.label()).isEqualTo("Desk 7");
            assertThat(window.everything().lines()).containsSubsequence(request.words());

            letIn(request, StationRole.KIOSK);
            AppOnScreen.until("told", () -> window.everything().contains("The server has let this machine in"));
            assertThat(home.station().identity().server()).isEmpty();
            assertThat(window.shows("signin")).isFalse();

            window.press("join.agree");
            window.untilShown("signin.login");
            assertThat(home.station().identity().server()).isPresent();
        }
        try (StationHome again = newcomer(ServerTarget.at(address));
                AppOnScreen window = new AppOnScreen(again.station())) {
            window.untilShown("signin.login");
            AppOnScreen.until("connected", () -> again.station().link().state().get() instanceof LinkState.Connected);
            assertThat(window.shows("join")).isFalse();
        }
    }

    @Test
    void aRefusalIsToldOnceAndMayBeAskedAgain() throws InterruptedException {
        try (StationHome home = newcomer(ServerTarget.at(address));
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.press("join.ask");
            window.untilShown("join.agree");
            StationCommand.JoinRequest request = waiting();
            server.station()
                    .session()
                    .call(new StationCommand.JoinRefuse(request.key()))
                    .orThrow();
            window.untilShown("join.ask");
            assertThat(window.everything()).contains("The request to join was not granted.");
            assertThat(requests()).isEmpty();

            window.press("join.ask");
            window.untilShown("join.agree");
            assertThat(requests()).hasSize(1);

            window.press("join.differ");
            assertThat(window.everything()).contains("The words differ, so nothing was trusted.");
            assertThat(home.station().identity().server()).isEmpty();
        }
    }

    @Test
    void aKeyToldBeforehandLeavesOnlyTheOfficerToDecide() throws InterruptedException {
        ServerTarget pinned =
                ServerTarget.parse(address + "#" + fingerprint.hex()).orElseThrow();
        try (StationHome home = newcomer(pinned);
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.press("join.ask");
            AppOnScreen.until("waiting", () -> window.everything().contains("Waiting for the officer"));
            assertThat(window.shows("join.agree")).isFalse();
            letIn(waiting(), StationRole.STATION);
            window.untilShown("signin.login");
        }
    }

    @Test
    void aJoinCodeDoesItInOneStepAndWorksOnce() throws InterruptedException {
        StationCommand.JoinToken token = server.station()
                .session()
                .call(new StationCommand.MakeJoinToken("Desk 9", "station", "", 10))
                .orThrow();
        try (StationHome home = newcomer(ServerTarget.at(address));
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.untilShown("join.ask");
            use(window, "something else");
            assertThat(window.everything()).contains("That is not a server's join code.");
            use(window, token.link().text());
            window.untilShown("signin.login");
        }
        try (StationHome second = StationHome.connect(
                                "voter-entry",
                                folder.resolve("second"),
                                ServerTarget.parse(token.link().text()).orElseThrow(),
                                tools)
                        .orThrow()
                        .start();
                AppOnScreen window = new AppOnScreen(second.station())) {
            AppOnScreen.until("refused", () -> window.everything().contains("The request to join was not granted."));
            assertThat(window.shows("signin")).isFalse();
        }
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() throws InterruptedException {
        Digest other = Digest.of(new byte[Digest.SIZE_BYTES]);
        JoinCode wrong = new JoinCode(address, other, new Secret("token-12345"));
        for (String target : List.of(address + "#" + other.hex(), wrong.text())) {
            try (StationHome home = newcomer(ServerTarget.parse(target).orElseThrow());
                    AppOnScreen window = new AppOnScreen(home.station())) {
                window.untilShown("join.again");
                assertThat(window.everything())
                        .contains("This server shows another key than the one this machine trusts.")
                        .contains(fingerprint.hex().substring(0, 8));
                assertThat(window.shows("join.ask")).isFalse();
                assertThat(requests()).isEmpty();
            }
        }
    }

    @Test
    void aServerWhoseKeyHasChangedIsRefusedUntilItsNewKeyIsTold() throws InterruptedException {
        ServerTarget pinned = ServerTarget.pinned(address, fingerprint);
        try (StationHome home = newcomer(pinned);
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.press("join.ask");
            AppOnScreen.until("asked", () -> !requests().isEmpty());
            letIn(waiting(), StationRole.STATION);
            window.untilShown("signin.login");
        }
        server.close();
        server = open("other-server", address.port());
        try (StationHome home = newcomer(ServerTarget.at(address));
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.untilShown("join.again");
            assertThat(window.everything()).contains("This server shows another key than the one this machine trusts.");
        }
        ServerTarget told = ServerTarget.pinned(address, known(server.station()));
        try (StationHome home = newcomer(told);
                AppOnScreen window = new AppOnScreen(home.station())) {
            window.untilShown("join.ask");
        }
    }

    private static void use(AppOnScreen window, String text) {
        AppOnScreen.ask(() -> {
            window.app().joining().orElseThrow().use(Scanned.of(text));
            return true;
        });
    }

    private List<StationCommand.JoinRequest> requests() {
        return server.station()
                .session()
                .call(new StationCommand.JoinList())
                .orThrow()
                .requests();
    }

    private StationCommand.JoinRequest waiting() {
        return requests().getFirst();
    }

    private void letIn(StationCommand.JoinRequest request, StationRole role) {
        Station office = server.station();
        PublicKey key = PublicKey.of(java.util.Base64.getDecoder().decode(request.publicKey()));
        Origin trust = Origin.ofSite(office.records().domain().orThrow(), ChainKind.TRUST);
        office.records()
                .byPerson(
                        trust,
                        RecordKind.TRUST_ADD,
                        SiteBodies.trustAdd(key, role, request.station(), request.label(), ""))
                .then(made -> office.session()
                        .call(new StationCommand.JoinConfirm(made.record().json())))
                .orThrow();
    }
}
