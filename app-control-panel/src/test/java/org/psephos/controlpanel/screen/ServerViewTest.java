package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.controlpanel.pictures.SampleServer;
import org.psephos.controlpanel.service.ServerFacts;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.wire.command.ServerCommand;

/// The page of the server.
class ServerViewTest {

    private static final PanelActs NO_ACTS = new PanelActs() {
        @Override
        public void showQr(QrSubject subject) {}

        @Override
        public void openRecord(String origin, RecordId id) {}
    };

    private final SampleServer server = new SampleServer();
    private final HealthViewModel health = new HealthViewModel(server, Tasks.byHand());
    private final PanelWords say = new PanelWords(
            Words.of(PanelWindow.class, Locale.ENGLISH),
            ZoneOffset.UTC,
            new TallyViewModel(server, Tasks.byHand())::elections);

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    @Test
    void saysThatOnlyThisMachineCanReachIt() throws Exception {
        assertThat(saysAlone("127.0.0.1:7443")).isTrue();
        assertThat(saysAlone("[0:0:0:0:0:0:0:1]:7443")).isTrue();
    }

    @Test
    void saysNothingOfTheKindWhenOthersCanReachIt() throws Exception {
        assertThat(saysAlone("192.168.4.10:7443")).isFalse();
        assertThat(saysAlone("0.0.0.0:7443")).isFalse();
    }

    private boolean saysAlone(String address) throws Exception {
        ServerFacts facts = server.facts().orThrow();
        server.answer(Outcome.done(new ServerFacts(
                facts.at(),
                at(facts.status(), address),
                facts.chains(),
                facts.stations(),
                facts.waiting(),
                facts.copies())));
        FutureTask<Boolean> shown = new FutureTask<>(() -> {
            health.start();
            ServerView view = new ServerView(health, say, NO_ACTS, () -> {});
            Scene scene = new Scene(view, 1000, 700);
            return scene.getRoot().lookupAll("*").stream()
                    .filter(node -> "server.alone".equals(node.getId()))
                    .anyMatch(Node::isVisible);
        });
        Platform.runLater(shown);
        return shown.get(60, TimeUnit.SECONDS);
    }

    private static ServerCommand.Status at(ServerCommand.Status status, String address) {
        return new ServerCommand.Status(
                status.state(),
                status.program(),
                status.started(),
                status.clock(),
                address,
                status.fingerprint(),
                status.keyProtection(),
                status.connections(),
                status.queued(),
                status.accepted(),
                status.refused(),
                status.diskFreeBytes(),
                status.joinRequests());
    }
}
