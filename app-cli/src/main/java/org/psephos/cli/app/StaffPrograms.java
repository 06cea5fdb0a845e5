package org.psephos.cli.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.client.ServerAddress;
import org.psephos.common.Outcome;
import org.psephos.controlpanel.app.ControlPanelWiring;
import org.psephos.desktop.icons.AppIcon;
import org.psephos.desktop.qr.ClipboardOutlet;
import org.psephos.desktop.qr.QrDialog;
import org.psephos.desktop.qr.QrDialogViewModel;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.qr.QrSubject;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.station.Station;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.voterentry.app.VoterEntryWiring;

/// The staff apps that the launcher knows, each put together by its own wiring.
enum StaffPrograms {
    /// The roll and check-in.
    VOTER_ENTRY {
        @Override
        Outcome<StaffProgram> open(Path data, Optional<ServerAddress> connect) {
            VoterEntryWiring wiring = new VoterEntryWiring(data);
            return connect.map(wiring::connect).orElseGet(wiring::local).map(station -> {
                station.start();
                return new VoterEntry(wiring, station);
            });
        }
    },
    /// Elections and ballots.
    BALLOT_EDITOR {
        @Override
        Outcome<StaffProgram> open(Path data, Optional<ServerAddress> connect) {
            return connect.map(server -> BallotEditorWiring.connect(data, server))
                    .orElseGet(() -> BallotEditorWiring.open(data))
                    .map(BallotEditor::new);
        }
    },
    /// The watch over the server and the count.
    CONTROL_PANEL {
        @Override
        Outcome<StaffProgram> open(Path data, Optional<ServerAddress> connect) {
            return connect.map(server -> ControlPanelWiring.connect(data, server))
                    .orElseGet(() -> ControlPanelWiring.open(data))
                    .map(ControlPanel::new);
        }
    };

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /// Opens server or connection and services, without a window.
    abstract Outcome<StaffProgram> open(Path data, Optional<ServerAddress> connect);

    private record VoterEntry(VoterEntryWiring wiring, Station station) implements StaffProgram {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public AppIcon icon() {
            return AppIcon.VOTER_ENTRY;
        }

        @Override
        public Opened window(Locale locale, Theme theme) {
            VoterEntryApp.Opened window = VoterEntryApp.open(station, locale, theme);
            return new Opened(window.app(), window.scene(), window::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }

    private record BallotEditor(BallotEditorWiring wiring) implements StaffProgram {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public AppIcon icon() {
            return AppIcon.BALLOT_EDITOR;
        }

        @Override
        public Opened window(Locale locale, Theme theme) {
            Tasks tasks = Tasks.of(wiring.station().tools().time());
            QrOpener opener = new QrOpener();
            StaffApp app = wiring.window(locale, new DisplaySettings(theme), tasks, opener::open)
                    .app();
            opener.app = Optional.of(app);
            return new Opened(app, app.scene(WIDTH, HEIGHT), app::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }

    /// Shows the code of a ballot over the window, once there is one.
    private static final class QrOpener {

        private Optional<StaffApp> app = Optional.empty();

        private void open(UUID id) {
            QrSubject subject = new QrSubject(QrKind.BALLOT, id.toString(), "");
            app.ifPresent(open -> QrDialog.open(
                    open.frame().overlay(),
                    new QrDialogViewModel(subject, new ClipboardOutlet(), open.tasks(), open.words())));
        }
    }

    private record ControlPanel(ControlPanelWiring wiring) implements StaffProgram {

        @Override
        public String setupCode() {
            return wiring.setupCode();
        }

        @Override
        public AppIcon icon() {
            return AppIcon.CONTROL_PANEL;
        }

        @Override
        public Opened window(Locale locale, Theme theme) {
            Tasks tasks = Tasks.of(wiring.station().tools().time());
            StaffApp app =
                    wiring.window(locale, new DisplaySettings(theme), tasks).app();
            return new Opened(app, app.scene(WIDTH, HEIGHT), app::close);
        }

        @Override
        public void close() {
            wiring.close();
        }
    }
}
