package org.psephos.cli.app;

import org.psephos.common.Outcome;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.station.StationTools;
import org.psephos.votecast.app.CastOptions;
import org.psephos.votecast.app.Windows;
import org.psephos.votecast.app.Wiring;
import org.psephos.votecast.screen.ConsoleView;

/// Vote casting: the operator's console, and a window for each kiosk.
///
/// @param kiosks how many kiosks stand here
/// @param surface how a kiosk's window lies on the screen
record CastProgram(int kiosks, CastOptions.Surface surface) implements WindowProgram {

    @Override
    public Class<?> texts() {
        return ConsoleView.class;
    }

    @Override
    public AppIcon icon() {
        return AppIcon.VOTE_CAST;
    }

    @Override
    public Outcome<Running> open(WindowOptions options) {
        StationTools tools = StationTools.ofMachine();
        Tasks tasks = Tasks.of(tools.time());
        CastOptions cast = new CastOptions(options.data(), options.connect(), options.listenOrHere(), kiosks, surface);
        return Wiring.open(cast, tasks, tools).map(wiring -> {
            wiring.start();
            return new Cast(wiring, tasks, cast);
        });
    }

    private record Cast(Wiring wiring, Tasks tasks, CastOptions cast) implements Running {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public Window window(WindowOptions options) {
            Windows windows = new Windows(wiring, Words.of(ConsoleView.class, options.locale()), tasks);
            windows.staff().offerSetupCode(wiring.setupCode());
            windows.showKiosks(cast.surface());
            return new Window(windows.consoleScene(WIDTH, HEIGHT), windows::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }
}
