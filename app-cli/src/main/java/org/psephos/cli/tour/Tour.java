package org.psephos.cli.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.client.LinkState;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.controlpanel.app.ControlPanelWiring;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.roll.sample.SampleFiles;
import org.psephos.roll.sample.SampleRoll;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.Station;

/// Opens every window on a small election of its own, page by page.
final class Tour {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    private static final int PEOPLE = 60;

    private final Path folder;
    private final Painter painter;
    private final TourPeople people = new TourPeople(Chance.secure());

    /// @param folder empty; the caller's to delete
    Tour(Path folder, Painter painter) {
        this.folder = folder;
        this.painter = painter;
    }

    /// Draws everything in each language.
    void run(List<Locale> locales) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path csv = Files.writeString(
                folder.resolve("roll.csv"),
                SampleFiles.roll(SampleRoll.bundled().subList(0, PEOPLE)),
                StandardCharsets.UTF_8);
        try (HomeServer home = HomeServer.open(EngineOptions.local(data)).orThrow();
                BallotEditorWiring editor = BallotEditorWiring.open(data).orThrow();
                ControlPanelWiring panel = ControlPanelWiring.open(data).orThrow()) {
            connected(editor.station());
            connected(panel.station());
            locales.forEach(locale -> part("control-panel-setup", () -> setUp(panel, locale)));
            people.enrol(editor.station(), home.setupCode());
            TourBallot ballot = new TourBallot(editor, people);
            ElectionId id = ballot.seal();
            try (TourDesk desk = new TourDesk(data, painter, people)) {
                desk.fill(csv);
                ballot.open(id);
                locales.forEach(locale -> part("voter-entry", () -> desk.pages(locale, csv)));
                try (TourKiosk kiosk = new TourKiosk(home, painter, people)) {
                    locales.forEach(locale -> part("vote-cast", () -> kiosk.pages(locale, desk.slip())));
                }
            }
            locales.forEach(locale -> part("ballot-editor", () -> editor(editor, locale)));
            locales.forEach(locale -> part("control-panel", () -> panel(panel, locale)));
        }
    }

    private void part(String name, Runnable pages) {
        try {
            pages.run();
        } catch (RuntimeException e) { // everything: one page that fails is told, and the tour goes on
            painter.missing(name, e);
        }
    }

    /// Waits until a station talks with its server.
    static void connected(Station station) {
        Screen.until("the station is connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    private void setUp(ControlPanelWiring panel, Locale locale) {
        ControlPanelWiring.Window window =
                Screen.ask(() -> panel.window(locale, new DisplaySettings(Theme.LIGHT), tasks(panel.station())));
        draw(window.app(), "control-panel-setup", locale, app -> {
            Screen.untilShown(
                    "the set-up is asked for", () -> app.signIn().modeProperty().get() == SignInMode.SET_UP);
        });
        Screen.run(() -> window.app().close());
    }

    private void editor(BallotEditorWiring editor, Locale locale) {
        BallotEditorWiring.Window window = Screen.ask(
                () -> editor.window(locale, new DisplaySettings(Theme.LIGHT), tasks(editor.station()), id -> {}));
        var scene = Screen.ask(() -> window.app().scene(WIDTH, HEIGHT));
        painter.staff(scene, "ballot-editor-sign-in", locale);
        signIn(window.app(), TourPeople.Who.OFFICIAL);
        Screen.run(() -> window.editor().open(editor.office().elections().get().getFirst()));
        for (String page :
                List.of("elections", "overview", "contests", "styles", "translations", "proof", "seal", "versions")) {
            Screen.run(() -> window.app().around().pageProperty().set(page));
            painter.staff(scene, "ballot-editor-" + page, locale);
        }
        Screen.run(window.app()::lock);
        painter.staff(scene, "ballot-editor-lock", locale);
        Screen.run(() -> window.app().close());
    }

    private void panel(ControlPanelWiring panel, Locale locale) {
        DisplaySettings display = new DisplaySettings(Theme.LIGHT);
        ControlPanelWiring.Window window = Screen.ask(() -> panel.window(locale, display, tasks(panel.station())));
        var scene = Screen.ask(() -> window.app().scene(WIDTH, HEIGHT));
        signIn(window.app(), TourPeople.Who.ADMIN);
        for (String page : List.of("overview", "live", "stations", "chains", "copies", "tally", "server")) {
            Screen.run(() -> window.app().around().pageProperty().set(page));
            painter.staff(scene, "control-panel-" + page, locale);
        }
        Screen.run(() -> {
            display.themeProperty().set(Theme.DARK);
            window.app().around().pageProperty().set("live");
        });
        painter.staff(scene, "control-panel-live-dark", locale);
        Screen.run(() -> window.app().close());
    }

    private void draw(StaffApp app, String name, Locale locale, Consumer<StaffApp> before) {
        var scene = Screen.ask(() -> app.scene(WIDTH, HEIGHT));
        before.accept(app);
        painter.staff(scene, name, locale);
    }

    /// Types name and passphrase into the sign-in screen.
    private void signIn(StaffApp app, TourPeople.Who who) {
        signIn(app, people, who);
    }

    /// Types name and passphrase into the sign-in screen of a window.
    static void signIn(StaffApp app, TourPeople people, TourPeople.Who who) {
        Screen.run(() -> {
            app.signIn().loginProperty().set(who.login());
            app.signIn().passphraseProperty().set(people.typed());
            app.signIn().submit();
        });
        Screen.untilShown("somebody is signed in", () -> !app.frame().isCovered());
        Screen.settle();
    }

    static Tasks tasks(Station station) {
        return Tasks.of(station.tools().time());
    }
}
