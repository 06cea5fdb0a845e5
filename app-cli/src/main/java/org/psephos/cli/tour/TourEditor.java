package org.psephos.cli.tour;

import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.stage.WindowEvent;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.signin.SignInMode;
import org.psephos.desktop.theme.Theme;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.station.Station;

/// The ballot editor: the sample is written, put right, approved, sealed and opened by two officials in its window.
final class TourEditor implements AutoCloseable {

    private static final String APP = "ballot-editor";
    private static final int SIZES = 4;

    private final TourWorld world;
    private final BallotEditorWiring wiring;
    private final BallotEditorWiring.Window window;
    private final TourBallots ballots;
    private final DisplaySettings display = new DisplaySettings(Theme.LIGHT);
    private final Shown shown;

    TourEditor(TourWorld world) {
        this.world = world;
        this.wiring = BallotEditorWiring.open(world.data(), world.tools()).orThrow();
        TourWorld.connected(wiring.station());
        this.ballots = new TourBallots(
                wiring, world.people(), new Language(world.locale().getLanguage()));
        this.window = OnScreen.ask(() -> wiring.window(world.locale(), display, world.tasks()));
        this.shown = Shown.of(() -> window.app().scene(TourWorld.WIDTH, TourWorld.HEIGHT));
    }

    private Scene scene() {
        return shown.scene();
    }

    /// The editor's side of the network.
    Station station() {
        return wiring.station();
    }

    /// The elections.
    TourBallots ballots() {
        return ballots;
    }

    /// Everybody gets an account; the first official takes up the invitation in this window.
    void enrol(Station office) {
        TourPeople people = world.people();
        for (TourPeople.Who who : List.of(TourPeople.Who.CLERK, TourPeople.Who.SECOND, TourPeople.Who.OPERATOR)) {
            people.enrol(wiring.station(), who, people.invite(office, who));
        }
        shown.front();
        people.fill(
                window.app(),
                SignInMode.ENROL,
                TourPeople.Who.OFFICIAL,
                people.invite(office, TourPeople.Who.OFFICIAL));
        world.staff(scene(), "sign-in-enrol");
        people.enter(window.app());
    }

    private void page(String page, String name) {
        world.staff(scene(), APP + "-" + name, () -> go(page));
    }

    private void go(String page) {
        OnScreen.run(() -> window.app().around().pageProperty().set(page));
    }

    private EditorViewModel model() {
        return window.editor();
    }

    /// Writes the ballot: empty, unfinished, put right, in all languages.
    ElectionId write() {
        shown.front();
        page("elections", "elections-empty");
        page("overview", "overview-none");
        page("contests", "contests-none");
        ElectionId id = ballots.office().begin(ballots.unfinished()).orThrow();
        ballots.reach(id, ElectionState.DRAFT);
        OnScreen.run(() -> model().open(ballots.file(id)));
        page("overview", "overview-fault");
        select(1);
        page("contests", "contests-missing");
        page("translations", "translations-missing");
        page("seal", "seal-blocked");
        OnScreen.run(() -> model().edit(this::whole));
        page("contests", "contests-changed");
        page("overview", "overview-changed");
        world.staff(scene(), APP + "-leave", () -> {
            OnScreen.run(() -> scene().getWindow()
                    .fireEvent(new WindowEvent(scene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        });
        Screen.press(scene(), "leave.safe");
        save();
        OnScreen.run(() -> model().edit(draft -> ballots.sample(ElectionKind.OPEN)));
        save();
        page("contests", "contests-languages");
        select(0);
        for (String page :
                List.of("elections", "overview", "details", "contests", "styles", "translations", "versions")) {
            page(page, page);
        }
        world.staff(scene(), APP + "-qr", () -> {
            go("overview");
            Screen.press(scene(), "overview.election.qr");
        });
        OnScreen.run(() -> window.app().frame().overlay().closeAll());
        TourFrame frame = new TourFrame(world, window.app(), scene(), APP);
        frame.scan("scan-missing", "psephos:ballot:" + new UUID(1, 2), "scanned");
        frame.scan("scan-other-app", "psephos:voter:" + new UUID(1, 2), "scanned");
        frame.help();
        return id;
    }

    private Election whole(Election draft) {
        ContestId council = draft.contests().get(1).id();
        return draft.edit()
                .contest(
                        council,
                        found -> found.withOptions(found.options().stream()
                                .map(option -> option.id().equals(TourBallots.WITHOUT_TEXT)
                                        ? option.withLabel(ballots.whole(option.id()))
                                        : option)
                                .toList()));
    }

    private void select(int contest) {
        OnScreen.run(() -> model().select(model().draft()
                .get()
                .orElseThrow()
                .contests()
                .get(contest)
                .id()));
    }

    private void save() {
        OnScreen.run(model()::save);
        Screen.untilShown("the draft is saved", () -> model().saving().get() == EditorViewModel.Saving.SAVED);
    }

    /// The proof in sizes and themes.
    void proof() {
        page("proof", "proof");
        for (int look = 1; look < SIZES; look++) {
            String at = "." + look;
            world.staff(scene(), APP + "-proof-look-" + look, () -> {
                select(Math.min(
                        2, model().draft().get().orElseThrow().contests().size() - 1));
                Screen.press(scene(), "proof.preview.size" + at);
                Screen.press(scene(), "proof.preview.theme" + at);
                Screen.press(scene(), "proof.preview.language" + at);
            });
        }
        OnScreen.run(() -> display.themeProperty().set(Theme.DARK));
        page("contests", "contests-dark");
        OnScreen.run(() -> display.themeProperty().set(Theme.LIGHT));
    }

    /// The two officials approve and seal.
    void seal(ElectionId id) {
        page("seal", "seal-draft");
        OnScreen.run(model()::review);
        state(id, ElectionState.IN_REVIEW);
        world.staff(scene(), APP + "-seal-review");
        Screen.press(scene(), "seal.approve");
        state(id, ElectionState.APPROVED);
        world.staff(scene(), APP + "-seal-waiting");
        next(TourPeople.Who.SECOND);
        page("seal", "seal-second");
        Screen.press(scene(), "seal.seal");
        state(id, ElectionState.SEALED);
        world.staff(scene(), APP + "-seal-sealed");
        page("overview", "overview-sealed");
        page("contests", "contests-sealed");
    }

    /// The two officials open the polls.
    void open(ElectionId id) {
        shown.front();
        go("seal");
        Screen.press(scene(), "decide.open");
        Screen.untilShown(
                "the proposal is seen",
                () -> model().file().get().stream()
                        .anyMatch(file -> !file.waiting().isEmpty()));
        world.staff(scene(), APP + "-open-proposed");
        next(TourPeople.Who.OFFICIAL);
        Screen.press(scene(), "decide.open");
        state(id, ElectionState.OPEN);
        world.staff(scene(), APP + "-open");
        page("elections", "elections-open");
        OnScreen.run(window.app()::signOut);
        world.staff(scene(), APP + "-signed-out");
    }

    private void state(ElectionId id, ElectionState state) {
        ballots.reach(id, state);
        Screen.untilShown(
                "the window knows",
                () -> model().file().get().filter(file -> file.state() == state).isPresent());
    }

    private void next(TourPeople.Who who) {
        OnScreen.run(window.app()::signOut);
        world.people().signIn(window.app(), who);
    }

    @Override
    public void close() {
        shown.close();
        OnScreen.run(window.app()::close);
        wiring.close();
    }
}
