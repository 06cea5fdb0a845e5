package org.psephos.cli.demo.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.balloteditor.service.ChainBallotOffice;
import org.psephos.client.LinkState;
import org.psephos.common.ElectionId;
import org.psephos.server.engine.HomeServer;
import org.psephos.station.Station;
import org.psephos.station.StationTools;
import org.psephos.votecast.service.Uncasting;
import org.psephos.wire.ServerPin;
import org.psephos.wire.command.ChainCommand;

/// The stations at which work is done that nobody watches, by the apps' own services: an office, a desk, a kiosk.
public final class BackRoom implements AutoCloseable {

    private final DemoWorld world;
    private final HomeServer home;
    private final String mark;
    private final List<Runnable> endings = new ArrayList<>();
    private final Station office;
    private final DemoBallot ballot;
    private Optional<DemoClerk> clerk = Optional.empty();
    private Optional<DemoKiosk> kiosk = Optional.empty();

    /// @param home the first server
    /// @param mark at the end of the stations' names, so that they are not those of windows on the same folder
    public BackRoom(DemoWorld world, HomeServer home, String mark) {
        this.world = world;
        this.home = home;
        this.mark = mark;
        this.office = station("ballot-editor");
        this.endings.add(office::close);
        this.ballot = new DemoBallot(new ChainBallotOffice(office), world.await(), world.time());
    }

    private Station station(String app) {
        Station station = Station.open(
                        home.data(),
                        app + mark,
                        home.address(),
                        new ServerPin.Known(home.fingerprint()),
                        StationTools.ofMachine())
                .orThrow();
        station.start();
        world.await().until(app + " is connected", () -> station.link().state().get() instanceof LinkState.Connected);
        return station;
    }

    /// The first server.
    public HomeServer home() {
        return home;
    }

    /// The office, where officials and the administrator sign in.
    public Station office() {
        return office;
    }

    /// What the officials do at the office.
    public DemoBallot ballot() {
        return ballot;
    }

    /// Opens the desk for an election and imports the roll.
    ///
    /// @return how many people were imported
    public int importRoll(ElectionId election, Path csv) {
        Station desk = station("voter-entry");
        world.people().signIn(desk, DemoPeople.Who.CLERK);
        DemoClerk made = new DemoClerk(desk, election, world.await());
        endings.add(desk::close);
        endings.add(made::close);
        clerk = Optional.of(made);
        return made.importRoll(csv);
    }

    /// Opens the kiosk for an election that is open.
    public void openKiosk(ElectionId election) {
        Station station = station("vote-cast");
        world.people().signIn(station, DemoPeople.Who.OPERATOR);
        DemoKiosk made = new DemoKiosk(station, election, world.await());
        endings.add(made::close);
        made.open();
        kiosk = Optional.of(made);
    }

    /// What the clerk does at the desk.
    public DemoClerk clerk() {
        return clerk.orElseThrow();
    }

    /// What voters do at the kiosk.
    public DemoKiosk kiosk() {
        return kiosk.orElseThrow();
    }

    /// Two officials cancel the ballot that was cast with a slip.
    public void cancel(String slip) {
        Uncasting uncasting = kiosk().uncasting();
        world.await().until("the ballot is found", () -> uncasting.find(slip).isDone());
        uncasting
                .find(slip)
                .then(found -> uncasting.cancel(
                        found,
                        "Cancel the ballot that was cast by mistake.",
                        "cast by mistake",
                        world.people().signatory(DemoPeople.Who.FIRST_OFFICIAL),
                        world.people().signatory(DemoPeople.Who.SECOND_OFFICIAL)))
                .orThrow();
    }

    /// The chains as the server tells them now; asks as the administrator.
    public List<ChainCommand.Chain> chains() {
        return office.session().call(new ChainCommand.ListChains()).orThrow().chains();
    }

    @Override
    public void close() {
        endings.reversed().forEach(Runnable::run);
        endings.clear();
    }
}
