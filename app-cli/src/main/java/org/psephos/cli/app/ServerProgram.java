package org.psephos.cli.app;

import java.net.InetSocketAddress;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.window.ServerWindow;

/// The server with a window. The window starts the server itself and shows how that goes.
///
/// @param listen where it listens
record ServerProgram(InetSocketAddress listen) implements WindowProgram {

    @Override
    public Class<?> texts() {
        return ServerWindow.class;
    }

    @Override
    public AppIcon icon() {
        return AppIcon.SERVER;
    }

    @Override
    public double width() {
        return ServerWindow.WIDTH;
    }

    @Override
    public double height() {
        return ServerWindow.HEIGHT;
    }

    @Override
    public Outcome<Running> open(WindowOptions options) {
        return Outcome.done(new Behind(listen));
    }

    private record Behind(InetSocketAddress listen) implements Running {

        @Override
        public String setupCode() {
            return "";
        }

        @Override
        public Window window(WindowOptions options) {
            EngineOptions engine = EngineOptions.local(options.data()).listeningAt(listen);
            Words words = Words.of(ServerWindow.class, options.locale());
            ServerWindow window = new ServerWindow(engine, words, options.theme(), Tasks.of(Time.system()));
            return new Window(window.open(), window::close);
        }

        @Override
        public void close() {}
    }
}
