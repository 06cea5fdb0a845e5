package org.psephos.cli.app;

import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.window.ServerWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `psephos server-window`: the server with a window; closing the window ends it in order.
@Command(
        name = "server-window",
        mixinStandardHelpOptions = true,
        description = "Runs the server with a window; closing the window ends it.")
final class ServerWindowCommand implements Callable<Integer> {

    @Mixin
    private final WindowOptions options = new WindowOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (options.connect().isPresent()) {
            System.err.println("psephos: the server's window runs the server of this machine; use control-panel to look"
                    + " at a server elsewhere.");
            return Exit.USAGE.status();
        }
        EngineOptions engine =
                EngineOptions.local(options.data()).listeningAt(new InetSocketAddress(EngineOptions.PORT));
        Words words = Words.of(ServerWindow.class, options.locale());
        CountDownLatch ended = new CountDownLatch(1);
        Platform.startup(() -> {
            ServerWindow window = new ServerWindow(engine, words, options.theme(), Tasks.of(Time.system()));
            Stage stage = new Stage();
            stage.titleProperty().bind(words.text("app.name"));
            window.icon().dress(stage);
            stage.setScene(window.open());
            stage.setOnHidden(event -> {
                window.close();
                ended.countDown();
            });
            stage.show();
        });
        ended.await();
        Platform.exit();
        return Exit.OK.status();
    }
}
