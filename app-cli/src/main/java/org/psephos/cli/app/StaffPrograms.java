package org.psephos.cli.app;

import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.balloteditor.screen.EditorWindow;
import org.psephos.common.Outcome;
import org.psephos.controlpanel.app.ControlPanelWiring;
import org.psephos.controlpanel.screen.PanelWindow;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.station.Station;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.voterentry.app.VoterEntryWiring;
import org.psephos.voterentry.screen.Say;

/// The staff apps that the launcher knows, each put together by its own wiring.
enum StaffPrograms implements WindowProgram {
    /// The roll and check-in.
    VOTER_ENTRY(Say.class, AppIcon.VOTER_ENTRY) {
        @Override
        public Outcome<Running> open(WindowOptions options) {
            VoterEntryWiring wiring = new VoterEntryWiring(options.data());
            return options.connect()
                    .map(wiring::connect)
                    .orElseGet(() -> wiring.local(options.listenOrHere()))
                    .map(station -> {
                        station.start();
                        return new VoterEntry(wiring, station);
                    });
        }
    },
    /// Elections and ballots.
    BALLOT_EDITOR(EditorWindow.class, AppIcon.BALLOT_EDITOR) {
        @Override
        public Outcome<Running> open(WindowOptions options) {
            return options.connect()
                    .map(server -> BallotEditorWiring.connect(options.data(), server))
                    .orElseGet(() -> BallotEditorWiring.open(options.data(), options.listenOrHere()))
                    .map(BallotEditor::new);
        }
    },
    /// The watch over the server and the count.
    CONTROL_PANEL(PanelWindow.class, AppIcon.CONTROL_PANEL) {
        @Override
        public Outcome<Running> open(WindowOptions options) {
            return options.connect()
                    .map(server -> ControlPanelWiring.connect(options.data(), server))
                    .orElseGet(() -> ControlPanelWiring.open(options.data(), options.listenOrHere()))
                    .map(ControlPanel::new);
        }
    };

    private final Class<?> texts;
    private final AppIcon icon;

    StaffPrograms(Class<?> texts, AppIcon icon) {
        this.texts = texts;
        this.icon = icon;
    }

    @Override
    public Class<?> texts() {
        return texts;
    }

    @Override
    public AppIcon icon() {
        return icon;
    }

    private record VoterEntry(VoterEntryWiring wiring, Station station) implements Running {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public Window window(WindowOptions options) {
            VoterEntryApp.Opened window = VoterEntryApp.open(station, options.locale(), options.theme());
            window.app().offerSetupCode(setupCode());
            return new Window(window.scene(), window::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }

    private record BallotEditor(BallotEditorWiring wiring) implements Running {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public Window window(WindowOptions options) {
            Tasks tasks = Tasks.of(wiring.station().tools().time());
            StaffApp app = wiring.window(options.locale(), new DisplaySettings(options.theme()), tasks)
                    .app();
            app.offerSetupCode(setupCode());
            return new Window(app.scene(WIDTH, HEIGHT), app::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }

    private record ControlPanel(ControlPanelWiring wiring) implements Running {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public Window window(WindowOptions options) {
            Tasks tasks = Tasks.of(wiring.station().tools().time());
            StaffApp app = wiring.window(options.locale(), new DisplaySettings(options.theme()), tasks)
                    .app();
            app.offerSetupCode(setupCode());
            return new Window(app.scene(WIDTH, HEIGHT), app::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }
}
