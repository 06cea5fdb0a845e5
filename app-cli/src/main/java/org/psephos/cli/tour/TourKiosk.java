package org.psephos.cli.tour;

import java.util.Locale;
import javafx.scene.Scene;
import org.psephos.desktop.fault.FaultRules;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.session.KioskOffer;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.UsabilityNumbers;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Language;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.votecast.app.Windows;
import org.psephos.votecast.app.Wiring;
import org.psephos.votecast.screen.ConsoleView;
import org.psephos.votecast.screen.Kiosk;
import org.psephos.votecast.service.Poll;
import org.psephos.wire.ServerPin;

/// The windows of vote casting: one voter from the slip to the end, in the ordinary look and in the largest dark one.
final class TourKiosk implements AutoCloseable {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Painter painter;
    private final TourPeople people;
    private final Station station;
    private final Tasks tasks;
    private final Wiring wiring;
    private final Kiosk kiosk;

    TourKiosk(HomeServer home, Painter painter, TourPeople people) {
        this.painter = painter;
        this.people = people;
        this.station = Station.open(
                        home.data(),
                        "vote-cast",
                        home.address(),
                        new ServerPin.Known(home.fingerprint()),
                        StationTools.ofMachine())
                .orThrow();
        this.tasks = Tour.tasks(station);
        this.wiring = Wiring.of(station, 1, tasks);
        this.kiosk = wiring.kiosks().getFirst();
        wiring.start();
        Tour.connected(station);
    }

    /// Draws console and kiosk with the slip of one voter.
    void pages(Locale locale, String slip) {
        try (Windows windows = Screen.ask(() -> new Windows(wiring, Words.of(ConsoleView.class, locale), tasks))) {
            Scene console = Screen.ask(() -> windows.consoleScene(Tour.WIDTH, Tour.HEIGHT));
            painter.staff(console, "vote-cast-sign-in", locale);
            Tour.signIn(windows.staff(), people, TourPeople.Who.OPERATOR);
            Screen.until(
                    "the election is open here",
                    () -> wiring.polls().current().filter(Poll::isOpen).isPresent());
            painter.staff(console, "vote-cast-console", locale);
            Scene scene = Screen.ask(() -> windows.kioskScene(kiosk, WIDTH, HEIGHT));
            voter(scene, locale, slip);
            painter.staff(console, "vote-cast-console-after", locale);
        }
    }

    private void voter(Scene scene, Locale locale, String slip) {
        KioskSession session = kiosk.session();
        Poll poll = wiring.polls().current().orElseThrow();
        Screen.run(() -> session.open(new KioskOffer(poll.definition(), poll.ballot(), "")));
        shoot(scene, "idle", locale);
        for (int tries = 0; tries < 5 && !isAt(KioskPage.Welcome.class); tries++) {
            Screen.run(() -> session.scan(slip));
            Screen.untilShown("the slip is judged", () -> !(session.state().page() instanceof KioskPage.Checking));
            Screen.settle();
        }
        if (!isAt(KioskPage.Welcome.class)) {
            throw new IllegalStateException("the slip did not open the kiosk");
        }
        Screen.run(() -> session.choose(session.state().comfort().in(new Language(locale.getLanguage()))));
        shoot(scene, "welcome", locale);
        Screen.run(session::next);
        for (var contest : Screen.ask(session::contests)) {
            Screen.run(() -> session.toggle(session.options(contest).getFirst().id()));
            shoot(scene, "contest-" + contest.id(), locale);
            Screen.run(session::next);
        }
        shoot(scene, "review", locale);
        Screen.run(session::next);
        Screen.untilShown("the ballot is prepared", () -> isAt(KioskPage.LastStep.class));
        shoot(scene, "last-step", locale);
        Screen.run(session::cast);
        Screen.untilShown(
                "the ballot is answered", () -> isAt(KioskPage.Done.class) || isAt(KioskPage.NotCounted.class));
        shoot(scene, "done", locale);
        Screen.run(session::clear);
    }

    private boolean isAt(Class<? extends KioskPage> page) {
        return page.isInstance(kiosk.session().state().page());
    }

    /// The ordinary look, then the largest text in white on black, then back.
    private void shoot(Scene scene, String page, Locale locale) {
        KioskSession session = kiosk.session();
        String name = "vote-cast-kiosk-" + page + "-" + locale.getLanguage();
        painter.draw(
                scene,
                name,
                FaultRules.kiosk(UsabilityNumbers.VOTER_CONTRAST, least(TextSize.SMALL), Millimetres.STANDARD));
        if (page.equals("idle")) {
            return;
        }
        Screen.run(() ->
                session.choose(session.state().comfort().sized(TextSize.LARGEST).coloured(KioskTheme.HIGH_DARK)));
        painter.draw(
                scene,
                name + "-largest-dark",
                FaultRules.kiosk(UsabilityNumbers.HIGH_CONTRAST, least(TextSize.SMALL), Millimetres.STANDARD));
        Screen.run(() -> session.choose(session.state().comfort().reset()));
    }

    private static double least(TextSize size) {
        return Millimetres.STANDARD.fontPx(size.capitalMillimetres());
    }

    @Override
    public void close() {
        wiring.close();
    }
}
