package org.psephos.server.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.LinkState;
import org.psephos.client.OutboxItem;
import org.psephos.common.StationId;
import org.psephos.common.Time;
import org.psephos.crypto.OneTimeCode;
import org.psephos.crypto.Passphrase;
import org.psephos.crypto.SigningKey;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.record.RecordKind;
import org.psephos.server.engine.HomeServer;
import org.psephos.server.trial.ServerChild;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.station.RecordMaker;
import org.psephos.station.ServerPlace;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.command.ServerCommand;

/// Several programs on one data folder: when the one that runs the server ends, another goes on with it.
class TakeOverTest {

    private static final Time TIME = Time.system();
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String PHRASE = "harbour lantern seven oaks";

    private final StationTools tools = StationTools.ofMachine();

    @TempDir
    Path data;

    @Test
    void whenTheOwnerIsKilledAnotherProgramGoesOnWithTheSameServer() throws IOException {
        StationId before = setUp();
        Process owner = owner();
        try (StationHome first = StationHome.open("voter-entry", data, tools).orThrow();
                StationHome second =
                        StationHome.open("ballot-editor", data, tools).orThrow()) {
            first.start();
            second.start();
            connected(first.station());
            connected(second.station());
            assertThat(where(first)).isEqualTo(ServerPlace.Where.BESIDE);
            try (Passphrase phrase = phrase()) {
                first.station().session().signIn("ines", phrase).orThrow();
            }

            owner.destroyForcibly();
            until("the owner is gone", () -> !owner.isAlive());
            RecordMaker.Made made = machine(first.station());
            first.station().records().queue(made).orThrow();

            until("one of them has taken over", () -> hasTakenOver(first) != hasTakenOver(second));
            connected(first.station());
            connected(second.station());
            assertThat(first.station().outbox().settle(made.id(), LIMIT)).isInstanceOf(OutboxItem.State.OnServer.class);
            assertThat(first.station().identity().station()).isEqualTo(before);
            assertThat(first.station().session().state().get().person()).isPresent();
        }
    }

    @Test
    void whenTheOwnerIsClosedInOrderTheNextOneTakesTheFolder() {
        StationHome owner =
                StationHome.open("control-panel", data, tools).orThrow().start();
        try (StationHome next = StationHome.open("voter-entry", data, tools).orThrow()) {
            next.start();
            connected(next.station());
            assertThat(where(owner)).isEqualTo(ServerPlace.Where.HERE);
            String code = owner.setupCode();
            assertThat(next.setupCode()).isEmpty();

            owner.close();

            until("taken over", () -> hasTakenOver(next));
            connected(next.station());
            assertThat(next.setupCode()).isNotEmpty().isNotEqualTo(code);
        }
        assertThat(HomeServer.find(data)).isEmpty();
    }

    @Test
    void whatAPersonHasStoppedStaysSoInEveryProgramUntilSomebodyStartsIt() {
        setUp();
        try (StationHome owner =
                        StationHome.open("control-panel", data, tools).orThrow().start();
                StationHome other =
                        StationHome.open("voter-entry", data, tools).orThrow().start()) {
            connected(owner.station());
            connected(other.station());
            signIn(owner.station());
            signIn(other.station());

            owner.station().session().call(new ServerCommand.Stop()).orThrow();

            until("both know", () -> isStopped(owner) && isStopped(other));
            until("the folder is free", () -> HomeServer.find(data).isEmpty());
            RecordMaker.Made made = machine(other.station());
            other.station().records().queue(made).orThrow();
            assertThat(HomeServer.find(data)).isEmpty();
            assertThat(isStopped(owner) && isStopped(other)).isTrue();

            assertThat(other.startServer().orThrow().where()).isEqualTo(ServerPlace.Where.HERE);

            connected(other.station());
            connected(owner.station());
            until("the owner of before looks on", () -> where(owner) == ServerPlace.Where.BESIDE);
            assertThat(other.station().outbox().settle(made.id(), LIMIT)).isInstanceOf(OutboxItem.State.OnServer.class);
        }
        assertThat(HomeServer.find(data)).isEmpty();
    }

    private void signIn(Station station) {
        try (Passphrase phrase = phrase()) {
            station.session().signIn("ines", phrase).orThrow();
        }
    }

    private static boolean isStopped(StationHome home) {
        return where(home) == ServerPlace.Where.STOPPED;
    }

    private StationId setUp() {
        try (StationHome home =
                StationHome.open("voter-entry", data, tools).orThrow().start()) {
            connected(home.station());
            try (Passphrase phrase = phrase()) {
                home.station()
                        .session()
                        .setUp(OneTimeCode.parse(home.setupCode()).orElseThrow(), "ines", "Ines Duarte", phrase)
                        .orThrow();
            }
            return home.station().identity().station();
        }
    }

    private Process owner() throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerChild.class.getName(),
                        data.toString(),
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("owner.out").toFile())
                .start();
        until("the owner runs", () -> !owner.isAlive() || HomeServer.find(data).isPresent());
        return owner;
    }

    private RecordMaker.Made machine(Station station) {
        Origin trust = Origin.ofSite(station.records().domain().orThrow(), ChainKind.TRUST);
        SigningKey key = SigningKey.generate(tools.chance());
        Json.Obj body = SiteBodies.trustAdd(
                key.publicKey(), StationRole.STATION, new StationId(tools.ids().next()), "Desk 2", "");
        return station.records().byPerson(trust, RecordKind.TRUST_ADD, body).orThrow();
    }

    private static ServerPlace.Where where(StationHome home) {
        return home.station().place().get().where();
    }

    private static boolean hasTakenOver(StationHome home) {
        return where(home) == ServerPlace.Where.TAKEN_OVER;
    }

    private static Passphrase phrase() {
        return Passphrase.take(PHRASE.toCharArray());
    }

    private static void connected(Station station) {
        until("connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (TIME.ticks() > end) {
                throw new UncheckedIOException(new IOException("waited in vain: " + what));
            }
            TIME.await(Duration.ofMillis(20));
        }
    }
}
