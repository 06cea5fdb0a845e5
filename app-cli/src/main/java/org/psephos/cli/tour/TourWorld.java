package org.psephos.cli.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import org.psephos.client.JoinCode;
import org.psephos.client.Joining;
import org.psephos.client.LinkState;
import org.psephos.client.ServerAddress;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Problem;
import org.psephos.common.text.Texts;
import org.psephos.crypto.Digest;
import org.psephos.desktop.fault.FaultRules;
import org.psephos.desktop.task.Tasks;
import org.psephos.election.ElectionKind;
import org.psephos.roll.sample.SampleElection;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.engine.EngineTools;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.StationCommand;

/// What all parts of a tour in one language share: folders, clock, people, names, and the way to the painter.
final class TourWorld {

    /// The size of a staff window.
    static final double WIDTH = 1280;

    /// The size of a staff window.
    static final double HEIGHT = 800;

    private static final int JOIN_MINUTES = 10;

    private final Path folder;
    private final Locale locale;
    private final Painter painter;
    private final TourTime time = new TourTime(SampleElection.of(ElectionKind.OPEN));
    private final Chance chance = Chance.secure();
    private final StationTools tools = new StationTools(time, chance, IdSource.from(chance), Limits.STANDARD);
    private final Texts texts;
    private final TourPeople people;
    private final int port = freePort();

    /// @param folder empty; the caller's to delete
    /// @param locale of all windows
    TourWorld(Path folder, Locale locale, Painter painter) {
        this.folder = folder;
        this.locale = locale;
        this.painter = painter;
        this.texts = Texts.of(TourWorld.class, "texts", locale);
        this.people = new TourPeople(texts, chance);
    }

    /// A port that stays the server's also after it was stopped and started anew.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A folder of this tour.
    Path folder(String name) {
        return folder.resolve(name);
    }

    /// The data folder of the server.
    Path data() {
        return folder("data");
    }

    /// How the server is started.
    EngineOptions server() {
        return EngineOptions.local(data())
                .listeningAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .ofSite("vallamar");
    }

    /// Where the server listens.
    ServerAddress address() {
        return new ServerAddress(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    /// Clock, chance and limits of a server.
    EngineTools engineTools() {
        return EngineTools.ofMachine().at(time);
    }

    /// Clock, chance, ids and limits of a station.
    StationTools tools() {
        return tools;
    }

    /// The clock.
    TourTime time() {
        return time;
    }

    /// The language of all windows.
    Locale locale() {
        return locale;
    }

    /// Names of people and machines.
    Texts texts() {
        return texts;
    }

    /// Who works here.
    TourPeople people() {
        return people;
    }

    /// Where waiting happens in a window.
    Tasks tasks() {
        return Tasks.of(time);
    }

    /// Whether pictures of this app are wanted.
    boolean wants(String app) {
        return painter.wants(app);
    }

    /// Draws a staff scene.
    void staff(Scene scene, String page) {
        draw(scene, page, FaultRules.staff());
    }

    /// Draws a scene.
    void draw(Scene scene, String page, FaultRules rules) {
        painter.draw(scene, named(page), rules);
    }

    /// Brings a staff scene into a state and draws it; a state that cannot be reached is told, and the tour goes on.
    void staff(Scene scene, String page, Runnable prepare) {
        part(page, () -> {
            prepare.run();
            staff(scene, page);
        });
    }

    /// Does a part of the tour; when it fails, that is told, and the tour goes on.
    void part(String page, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) { // everything: one part that fails is told, and the tour goes on
            System.getLogger(TourWorld.class.getName()).log(System.Logger.Level.WARNING, named(page), e);
            painter.missing(named(page), e);
        }
    }

    private String named(String page) {
        return page + "-" + locale.getLanguage();
    }

    /// A machine that joins by a code which the administrator, signed in at `office`, has made.
    Station join(Station office, TourMachine machine) {
        JoinCode code = JoinCode.parse(token(office, machine).link().text()).orElseThrow();
        Station station = Station.open(
                        folder(machine.word()),
                        machine.word(),
                        address(),
                        new ServerPin.Known(code.fingerprint()),
                        tools)
                .orThrow();
        station.start();
        try (Joining joining = new Joining(station.link(), station.identity(), machine.word(), machine.role(), time)) {
            joining.byCode(code);
            Screen.until(machine.word() + " has joined", () -> isIn(joining));
        }
        connected(station);
        return station;
    }

    private static boolean isIn(Joining joining) {
        if (joining.state().get() instanceof Joining.State.Failed(Problem problem)) {
            throw new IllegalStateException("not joined: " + problem);
        }
        return joining.state().get() instanceof Joining.State.Joined;
    }

    private StationCommand.JoinToken token(Station office, TourMachine machine) {
        return office.session()
                .call(new StationCommand.MakeJoinToken(
                        texts.get(machine.word()), machine.role().text(), machine.place(), JOIN_MINUTES))
                .orThrow();
    }

    /// Waits until a station talks with its server.
    static void connected(Station station) {
        Screen.until("the station is connected", () -> station.link().state().get() instanceof LinkState.Connected);
    }

    /// Pulls a station's cable: from now on it looks for its server where there is none.
    void cutOff(Station station, Digest server) {
        station.link().retarget(new ServerAddress(address().host(), freePort()), new ServerPin.Known(server));
        Screen.until("the station is alone", () -> station.link().state().get() instanceof LinkState.AloneSince);
    }

    /// Plugs it in again.
    void plugIn(Station station, Digest server) {
        station.link().retarget(address(), new ServerPin.Known(server));
        connected(station);
    }
}
