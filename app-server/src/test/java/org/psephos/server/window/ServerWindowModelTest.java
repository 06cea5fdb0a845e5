package org.psephos.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.client.JoinCode;
import org.psephos.client.Joining;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerTarget;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.EngineTools;
import org.psephos.server.home.StationHome;
import org.psephos.server.listener.MachineAddress;
import org.psephos.site.StationRole;
import org.psephos.station.StationTools;
import org.psephos.wire.command.StationCommand;

/// The state of the server's window over a real server: its door, its addresses, its life.
class ServerWindowModelTest {

    private static final Time TIME = Time.system();
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final HandTasks tasks = Tasks.byHand();

    @TempDir
    Path folder;

    private ServerWindowModel model;

    @BeforeEach
    void startTheServer() {
        EngineOptions options = EngineOptions.local(folder.resolve("server")).listeningAt(new InetSocketAddress(0));
        model = new ServerWindowModel(new EngineSwitch(options, EngineTools.ofMachine()), tasks);
        model.start();
        assertThat(model.lookProperty().get().state()).isEqualTo(ServerLook.State.RUNNING);
    }

    @AfterEach
    void stopTheServer() {
        model.close();
    }

    @Test
    void eachAddressIsTriedAndAnswersWithTheServersOwnKey() {
        List<Reach> all = model.addressesProperty().get();
        assertThat(all).isNotEmpty();
        assertThat(all).anyMatch(Reach::own);
        assertThat(all.stream().map(Reach::result).collect(Collectors.toSet())).containsOnly(Reach.Result.ANSWERED);
        assertThat(model.bestAddress()).contains(all.getFirst().address());
    }

    @Test
    void anAddressWhereNobodyListensSaysSo() {
        EngineSwitch own = new EngineSwitch(EngineOptions.local(folder.resolve("other")), EngineTools.ofMachine());
        own.start().orThrow();
        Reach there = Reach.untried(new MachineAddress(loopback(), "", true));
        assertThat(own.reach(there).result()).isEqualTo(Reach.Result.OTHER);
        model.stop();
        assertThat(own.reach(there).result()).isEqualTo(Reach.Result.SILENT);
        own.stop();
    }

    @Test
    void aMachineThatAsksIsShownWithItsWordsAndLetInInTheRoleChosen() {
        try (StationHome home = newcomer(ServerTarget.at(loopback()));
                Joining joining = join(home)) {
            StationCommand.JoinRequest request =
                    model.lookProperty().get().waiting().getFirst();
            assertThat(joining.state().get())
                    .isEqualTo(new Joining.State.Comparing(
                            request.words(), Joining.Agreement.OPEN, Joining.Agreement.OPEN));
            joining.agree();

            model.letIn(request.key(), StationRole.KIOSK);
            assertThat(model.lookProperty().get().waiting()).isEmpty();
            until(
                    "trusted as a kiosk",
                    () -> home.station().link().state().get() instanceof LinkState.Connected(var welcome, var _)
                            && welcome.trust().equals("kiosk"));
        }
    }

    @Test
    void aMachineThatIsRefusedIsToldSo() {
        try (StationHome home = newcomer(ServerTarget.at(loopback()));
                Joining joining = join(home)) {
            model.refuse(model.lookProperty().get().waiting().getFirst().key());
            assertThat(model.lookProperty().get().waiting()).isEmpty();
            until(
                    "refused",
                    () -> joining.state().get() instanceof Joining.State.Failed(Problem problem)
                            && problem.code() == ErrorCode.JOIN_REFUSED);
            assertThat(model.problemsProperty().get()).isEmpty();
        }
    }

    @Test
    void aJoinCodeLetsOneMachineInAndIsSpentThen() {
        model.codeRoleProperty().set(StationRole.KIOSK);
        model.makeCode();
        JoinCode code = ((ServerWindowModel.CodeShown.Open) model.codeProperty().get()).code();
        tasks.turn();
        assertThat(model.codeProperty().get()).isInstanceOf(ServerWindowModel.CodeShown.Open.class);
        try (StationHome home = newcomer(ServerTarget.at(loopback()));
                Joining joining = home.station().join(code, "Kiosk 3", StationRole.STATION)) {
            until("joined", () -> joining.state().get() instanceof Joining.State.Joined);
            until("connected", () -> home.station().link().state().get() instanceof LinkState.Connected);
            tasks.turn();
            assertThat(model.codeProperty().get()).isInstanceOf(ServerWindowModel.CodeShown.Spent.class);
        }
    }

    @Test
    void aServerThatDrainsTakesUpItsWorkAgainAndStops() {
        model.drain();
        assertThat(model.lookProperty().get().state()).isEqualTo(ServerLook.State.DRAINING);
        model.resume();
        assertThat(model.lookProperty().get().state()).isEqualTo(ServerLook.State.RUNNING);
        model.stop();
        assertThat(model.lookProperty().get()).isEqualTo(ServerLook.STOPPED);
        model.start();
        assertThat(model.lookProperty().get().state()).isEqualTo(ServerLook.State.RUNNING);
    }

    private ServerAddress loopback() {
        return new ServerAddress(
                "127.0.0.1",
                model.addressesProperty().get().getFirst().address().port());
    }

    private StationHome newcomer(ServerTarget target) {
        return StationHome.connect("voter-entry", folder.resolve("newcomer"), target, StationTools.ofMachine())
                .orThrow()
                .start();
    }

    private Joining join(StationHome home) {
        Joining joining = home.station().join("Desk 7", StationRole.STATION);
        until("words", () -> joining.state().get() instanceof Joining.State.Comparing);
        tasks.turn();
        return joining;
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = TIME.ticks() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (TIME.ticks() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            TIME.await(Duration.ofMillis(20));
        }
    }
}
