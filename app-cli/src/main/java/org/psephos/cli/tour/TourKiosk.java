package org.psephos.cli.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.Limits;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.Presentations;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.fault.FaultRules;
import org.psephos.desktop.kiosk.fit.FitFile;
import org.psephos.desktop.kiosk.fit.FitView;
import org.psephos.desktop.kiosk.fit.FitViewModel;
import org.psephos.desktop.kiosk.fit.Glass;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.page.KioskView;
import org.psephos.desktop.kiosk.page.MachineKit;
import org.psephos.desktop.kiosk.session.ClosedReason;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.kiosk.session.Overlay;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.UsabilityNumbers;
import org.psephos.election.Contest;
import org.psephos.election.Language;
import org.psephos.station.Station;
import org.psephos.votecast.service.Poll;
import org.psephos.votecast.service.Polls;
import org.psephos.votecast.service.StationBox;
import org.psephos.votecast.service.StationRoad;

/// A kiosk on the real ballot box: one voter from the slip to the end, each page in the standard look, contest and
/// review in every size and theme, the other pages in one other look each.
final class TourKiosk implements AutoCloseable {

    private static final String APP = "kiosk-";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final TourWorld world;
    private final Polls polls;
    private final TourTime own;
    private final KioskSession session;
    private final CameraService camera;
    private final KioskView view;
    private final Shown shown;
    private int looks;

    /// @param polls the election of the kiosk's station
    TourKiosk(TourWorld world, Station station, Polls polls) {
        this.world = world;
        this.polls = polls;
        this.own = new TourTime(polls.current().orElseThrow().definition());
        StationBox box = new StationBox(
                polls, Set.of(), new StationRoad(station), station.tools().time(), (event, outcome) -> {});
        this.session = OnScreen.ask(
                () -> new KioskSession(box, world.tasks(), own, world.tools().chance(), Limits.STANDARD));
        ReplayDriver driver = new ReplayDriver(world.time());
        this.camera = new CameraService(new Cameras(driver), CameraMemory.none(), world.time());
        driver.plugIn(new CameraName("Kiosk camera")).show(TourCard.table());
        this.view = OnScreen.ask(() -> new KioskView(
                session,
                Millimetres.STANDARD,
                new MachineKit(camera, world.tasks(), new Presentations(world.time(), Presentations.AWAY))));
        this.shown = Shown.of(() -> new Scene(view, WIDTH, HEIGHT));
    }

    /// Every page.
    ///
    /// @param slip of the voter
    void pages(String slip) {
        shown.front();
        world.part(APP + "fit", this::fit);
        look("closed", () -> session.close(ClosedReason.NOT_OPENED));
        look("paused", () -> session.close(ClosedReason.PAUSED));
        Poll poll = polls.current().orElseThrow();
        String place =
                poll.definition().text(poll.definition().places().getFirst().name(), language());
        OnScreen.run(() -> session.open(new KioskOffer(poll.definition(), poll.ballot(), place)));
        look("waiting", () -> {});
        OnScreen.run(() -> session.scan("https://vallamar.example"));
        Screen.until("the slip is judged", () -> page() instanceof KioskPage.Waiting);
        world.part(APP + "refused", () -> world.draw(shown.scene(), APP + "refused", rules(plain())));
        enter(slip);
        look("welcome", () -> {});
        OnScreen.run(session::next);
        contests();
        everyLook("review");
        overlays();
        end();
    }

    /// The frame that an officer fits to a bank card.
    private void fit() {
        try (Shown fitted = Shown.of(() -> new Scene(
                new FitView(
                        new FitViewModel(
                                new Glass((int) WIDTH, (int) HEIGHT), Millimetres.STANDARD, unkept(), () -> {}),
                        world.locale()),
                WIDTH,
                HEIGHT))) {
            double least = Millimetres.STANDARD.fontPx(TextSize.SMALL.capitalMillimetres());
            world.draw(
                    fitted.scene(),
                    APP + "fit",
                    FaultRules.kiosk(UsabilityNumbers.VOTER_CONTRAST, least, Millimetres.STANDARD));
        }
    }

    private FitFile unkept() {
        return new FitFile(world.folder("fit").resolve("screen"));
    }

    private Language language() {
        return new Language(world.locale().getLanguage());
    }

    private Comfort plain() {
        return Comfort.of(language());
    }

    private void enter(String slip) {
        Screen.until("the slip opens the kiosk", () -> {
            OnScreen.run(() -> session.scan(slip));
            Screen.until("the slip is judged", () -> !(page() instanceof KioskPage.Checking));
            return page() instanceof KioskPage.Welcome;
        });
        OnScreen.run(() -> session.choose(plain()));
    }

    private void contests() {
        List<Contest> contests = OnScreen.ask(session::contests);
        look("contest-open", () -> {});
        mark(contests.getFirst(), 0);
        everyLook("contest");
        look("contest-full", () -> toggle(contests.getFirst(), 1));
        OnScreen.run(session::next);
        mark(contests.get(1), 2);
        look("contest-several", () -> {});
        OnScreen.run(session::next);
        everyLook("contest-measure");
        OnScreen.run(session::next);
    }

    private void mark(Contest contest, int option) {
        OnScreen.run(() -> toggle(contest, option));
    }

    private void toggle(Contest contest, int option) {
        session.toggle(session.options(contest).get(option).id());
    }

    private void overlays() {
        look("help", () -> session.show(Overlay.HELP));
        world.part(APP + "help-called", () -> {
            Screen.press(shown.scene(), "help.call");
            world.draw(shown.scene(), APP + "help-called", rules(plain()));
        });
        look("settings", () -> session.show(Overlay.SETTINGS));
        look("leave", () -> session.show(Overlay.LEAVE));
        OnScreen.run(() -> session.show(Overlay.NONE));
        look("idle", () -> {
            own.skip(Limits.STANDARD.voterIdle());
            session.tick();
        });
        OnScreen.run(session::act);
    }

    private void end() {
        OnScreen.run(session::next);
        Screen.until("the last step is shown", () -> page() instanceof KioskPage.LastStep);
        look("last-step", () -> {});
        OnScreen.run(session::cast);
        Screen.until(
                "the ballot is answered",
                () -> page() instanceof KioskPage.Done || page() instanceof KioskPage.NotCounted);
        look("done", () -> {});
        OnScreen.run(session::clear);
    }

    private KioskPage page() {
        return OnScreen.ask(() -> session.state().page());
    }

    /// The standard look, and where a voter is here one of the others in turn.
    ///
    /// @param prepare done in each look anew
    private void look(String page, Runnable prepare) {
        List<Comfort> chosen = new ArrayList<>(List.of(plain()));
        List<Comfort> others = others();
        if (page().hasVoter()) {
            chosen.add(others.get(looks++ % others.size()));
        }
        for (Comfort comfort : chosen) {
            world.part(APP + page, () -> {
                OnScreen.run(() -> {
                    session.choose(comfort);
                    prepare.run();
                });
                draw(page, comfort);
            });
        }
        if (page().hasVoter()) {
            OnScreen.run(() -> session.choose(plain()));
        }
    }

    private List<Comfort> others() {
        return everyComfort().stream()
                .filter(each -> each.size() != TextSize.MEDIUM && each.theme() != KioskTheme.STANDARD)
                .toList();
    }

    private List<Comfort> everyComfort() {
        List<Comfort> all = new ArrayList<>();
        for (KioskTheme theme : KioskTheme.values()) {
            for (TextSize size : TextSize.values()) {
                all.add(new Comfort(language(), size, theme));
            }
        }
        return all;
    }

    private void everyLook(String page) {
        for (Comfort comfort : everyComfort()) {
            world.part(APP + page, () -> {
                OnScreen.run(() -> session.choose(comfort));
                draw(page, comfort);
            });
        }
        OnScreen.run(() -> session.choose(plain()));
    }

    private void draw(String page, Comfort comfort) {
        String look =
                "-" + word(comfort.size().name()) + "-" + word(comfort.theme().name());
        world.draw(shown.scene(), APP + page + (comfort.equals(plain()) ? "" : look), rules(comfort));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static FaultRules rules(Comfort comfort) {
        double least = Millimetres.STANDARD.fontPx(comfort.size().capitalMillimetres());
        return switch (comfort.theme()) {
            case STANDARD -> FaultRules.kiosk(UsabilityNumbers.VOTER_CONTRAST, least, Millimetres.STANDARD);
            case HIGH_LIGHT, HIGH_DARK -> FaultRules.kiosk(UsabilityNumbers.HIGH_CONTRAST, least, Millimetres.STANDARD);
            case LOW -> FaultRules.kioskLow(least, Millimetres.STANDARD);
        };
    }

    @Override
    public void close() {
        shown.close();
        OnScreen.run(view::onHide);
        camera.close();
    }
}
