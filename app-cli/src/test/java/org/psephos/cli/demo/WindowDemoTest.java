package org.psephos.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.cli.demo.company.Hands;
import org.psephos.cli.demo.company.Presenter;
import org.psephos.cli.demo.world.Await;
import org.psephos.cli.demo.world.DemoOptions;
import org.psephos.cli.demo.world.Pace;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.Time;
import org.psephos.desktop.kiosk.part.Ids;

/// A whole election in the real windows of all programs, which scripted hands press and type into.
class WindowDemoTest {

    private static final Duration HELD_MAX = Duration.ofMinutes(4);

    @TempDir
    Path out;

    private final Await await = new Await(Time.system());
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(300)
    void anElectionIsHeldInWindowsThatStayOpenUntilSomebodyEndsIt() throws Exception {
        CompletableFuture<Demo.Ending> ending = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                DemoOptions options = new DemoOptions(DemoOptions.Display.WINDOWS, DemoOptions.VOTERS_LEAST, 7, out);
                ending.complete(new Demo(options, said::add, Presenter.Speed.AT_ONCE).run());
            } catch (Throwable e) { // everything: the top of a thread
                ending.completeExceptionally(e);
            }
        });
        await.until("the end is shown", HELD_MAX, () -> ending.isDone() || isAtTheEnd());
        if (ending.isDone()) {
            assertThat(ending.get()).as("ended by itself: %s", said).isNull();
        }
        assertThat(windows()).as("windows that stay open").hasSize(7);
        assertThat(out.resolve("result.json")).isNotEmptyFile();
        new Hands(this::strip, Pace.AT_ONCE, await).press("presenter.end");
        assertThat(ending.get(1, TimeUnit.MINUTES)).as("%s", said).isEqualTo(Demo.Ending.HELD);
        assertThat(windows()).as("windows after the end").isEmpty();
        assertThat(out.resolve("screens").toFile().list()).hasSizeGreaterThan(12);
    }

    private static boolean isAtTheEnd() {
        return OnScreen.ask(() -> scenes().stream()
                .anyMatch(scene ->
                        Ids.find(scene.getRoot(), "presenter.account.admin").isPresent()));
    }

    private Scene strip() {
        return OnScreen.ask(() -> scenes().stream()
                .filter(scene -> "presenter".equals(scene.getRoot().getId()))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> windows() {
        return OnScreen.ask(() -> scenes().stream()
                .map(scene -> ((Stage) scene.getWindow()).getTitle())
                .toList());
    }

    /// The scenes of all windows; on the JavaFX thread.
    private static List<Scene> scenes() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Window::getScene)
                .toList();
    }
}
