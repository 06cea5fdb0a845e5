package org.psephos.voterentry.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import org.psephos.client.ServerTarget;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.shell.DisplaySettings;
import org.psephos.desktop.shell.StaffLanguages;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Theme;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Place;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.store.SealedStore;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.desk.Standing;

/// Voter entry as a program: `--data=DIR`, `--connect=HOST:PORT`, `--lang=TAG`, `--dark`. The demonstration and the
/// tour open the same window in their own process with [#open].
public final class VoterEntryApp extends Application {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private Optional<VoterEntryWiring> wiring = Optional.empty();
    private Optional<Opened> opened = Optional.empty();

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        Path data = Path.of(named.getOrDefault("data", "psephos-data"));
        VoterEntryWiring wired = new VoterEntryWiring(data);
        wiring = Optional.of(wired);
        Outcome<Station> station = Optional.ofNullable(named.get("connect"))
                .flatMap(ServerTarget::parse)
                .map(wired::connect)
                .orElseGet(wired::local);
        Locale locale =
                StaffLanguages.of(named.getOrDefault("lang", Locale.getDefault().getLanguage()));
        Theme theme = getParameters().getUnnamed().contains("--dark") ? Theme.DARK : Theme.LIGHT;
        station.match(
                made -> {
                    made.start();
                    Opened window = open(made, locale, theme);
                    opened = Optional.of(window);
                    stage.setTitle(window.app().words().get("app.name"));
                    stage.setScene(window.scene());
                    stage.show();
                },
                problems -> {
                    throw new IllegalStateException(new ProblemTexts(locale).all(problems.getFirst()));
                });
    }

    @Override
    public void stop() {
        opened.ifPresent(Opened::close);
        wiring.ifPresent(VoterEntryWiring::close);
    }

    /// An open window: the scene, and what drives it.
    public static final class Opened implements AutoCloseable {

        private final StaffApp app;
        private final Scene scene;
        private final SealedStore drafts;
        private final SealedPlaces places;
        private final Menu chooser = new Menu();
        private final Menu placeChooser = new Menu();
        private Optional<Observable.Subscription> following = Optional.empty();
        private Optional<DeskWork> work = Optional.empty();
        private Optional<VoterEntryPages> pages = Optional.empty();

        /// The elections become known one by one: the likely one is looked for until an open one was found, or a
        /// person chose.
        private boolean settled;

        private Opened(Station station, Locale locale, Theme theme) {
            Words words = Words.of(Say.class, locale);
            Tasks tasks = Tasks.of(station.tools().time());
            this.drafts = station.identity().store("drafts").orThrow();
            this.places = new SealedPlaces(drafts);
            this.app =
                    new StaffApp(station, words, new DisplaySettings(theme), tasks, ZoneId.systemDefault(), this::fill);
            this.scene = app.scene(WIDTH, HEIGHT);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Say.class.getResource("voterentry.css"))
                            .toExternalForm());
        }

        private void fill(StaffApp ready) {
            ready.frame().menu(chooser);
            chooser.textProperty().bind(ready.words().text("menu.election"));
            chooser.setId("menu.election");
            ready.frame().menu(placeChooser);
            placeChooser.textProperty().bind(ready.words().text("menu.place"));
            placeChooser.setId("menu.place");
            following =
                    Optional.of(ready.tasks().watch(ready.station().elections().summaries(), this::elections));
            if (work.isEmpty()) {
                work(DeskWork.likely(List.of(), ready.station()));
            }
        }

        private void elections(List<ElectionList.Summary> all) {
            if (!settled && !all.isEmpty()) {
                ElectionNow likely = DeskWork.likely(all, app.station());
                boolean idle = pages.map(VoterEntryPages::isIdle).orElse(true);
                if (idle && !worksFor(likely.definition().id())) {
                    work(likely);
                }
                settled = likely.state() == ElectionState.OPEN
                        && worksFor(likely.definition().id());
            }
            all.stream().filter(each -> worksFor(each.id())).findFirst().ifPresent(this::stand);
            chooser.getItems().setAll(all.stream().map(this::item).toList());
        }

        /// The places of the election, or the place of this machine, are others than a moment ago.
        private void stand(ElectionList.Summary election) {
            boolean moved =
                    work.filter(now -> now.hasMoved(election.definition())).isPresent();
            if (moved && pages.map(VoterEntryPages::isIdle).orElse(true)) {
                work(DeskWork.now(election));
            }
        }

        private boolean worksFor(ElectionId election) {
            return work.filter(now -> now.room().id().equals(election)).isPresent();
        }

        private RadioMenuItem item(ElectionList.Summary election) {
            Language language = new Language(app.words().locale().getLanguage());
            RadioMenuItem item = new RadioMenuItem(
                    election.definition().text(election.definition().title(), language));
            item.setSelected(worksFor(election.id()));
            item.setOnAction(event -> pick(election));
            return item;
        }

        private void pick(ElectionList.Summary election) {
            Observable<List<ElectionList.Summary>> all =
                    app.station().elections().summaries();
            elections(all.get());
            if (!worksFor(election.id())) {
                pages.ifPresent(shown -> shown.beforeLeaving(() -> {
                    choose(DeskWork.now(election));
                    elections(all.get());
                }));
            }
        }

        /// Works for this election from now on, whatever else becomes known; drafts stay.
        public void choose(ElectionNow election) {
            settled = true;
            work(election);
        }

        private void work(ElectionNow election) {
            pages.ifPresent(VoterEntryPages::close);
            work.ifPresent(DeskWork::close);
            DeskWork made = new DeskWork(app.station(), election, new SealedLoads(drafts), places);
            work = Optional.of(made);
            made.start();
            VoterEntryPages shown = new VoterEntryPages(app, made, new SealedDrafts(drafts), this::choosePlace);
            pages = Optional.of(shown);
            shown.show();
            placeChooser.setVisible(!(made.standing() instanceof Standing.Given));
            placeChooser
                    .getItems()
                    .setAll(election.definition().places().stream()
                            .map(this::item)
                            .toList());
        }

        private RadioMenuItem item(Place place) {
            DeskWork now = work.orElseThrow();
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty()
                    .bind(app.words()
                            .textsProperty()
                            .map(texts -> now.room()
                                    .now()
                                    .get()
                                    .definition()
                                    .text(
                                            place.name(),
                                            new Language(app.words().locale().getLanguage()))));
            item.setId("menu.place." + place.id().text());
            item.setSelected(now.desk().place().equals(place.id()));
            item.setOnAction(event -> {
                item.setSelected(now.desk().place().equals(place.id()));
                pages.ifPresent(shown -> shown.beforeLeaving(() -> choosePlace(place.id())));
            });
            return item;
        }

        /// The desk stands at this polling place of its election from now on, also after a restart.
        public void choosePlace(PlaceId place) {
            DeskWork now = work.orElseThrow();
            app.tasks()
                    .run(
                            () -> places.choose(now.room().id(), place),
                            kept -> {
                                if (worksFor(now.room().id())) {
                                    work(now.room().now().get());
                                }
                            },
                            problems -> pages.ifPresent(shown -> shown.refused(problems)));
        }

        /// The window's frame, sign-in and station.
        public StaffApp app() {
            return app;
        }

        /// The scene.
        public Scene scene() {
            return scene;
        }

        /// The pages; empty before the first sign-in.
        public Optional<VoterEntryPages> pages() {
            return pages;
        }

        /// The services of the desk; empty before the first sign-in.
        public Optional<DeskWork> work() {
            return work;
        }

        @Override
        public void close() {
            following.ifPresent(Observable.Subscription::close);
            pages.ifPresent(VoterEntryPages::close);
            work.ifPresent(DeskWork::close);
            app.close();
            drafts.close();
        }
    }

    /// Makes the window on a station that was started; on the JavaFX thread.
    public static Opened open(Station station, Locale locale, Theme theme) {
        return new Opened(station, locale, theme);
    }
}
