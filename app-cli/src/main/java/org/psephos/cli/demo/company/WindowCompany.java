package org.psephos.cli.demo.company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.psephos.cli.app.OpenProgram;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.cli.demo.world.Pace;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.desktop.camera.Cameras;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.qr.Scanned;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleElection;
import org.psephos.server.engine.HomeServer;
import org.psephos.tally.ActKind;
import org.psephos.voterentry.service.person.RollVoter;

/// People before the windows of the programs. They press and type what anybody would; the many who are only counted
/// work behind the scene.
public final class WindowCompany implements Company {

    private static final String BEHIND = "-two";

    private final DemoWorld world;
    private final Presenter presenter;
    private final Path data;
    private final Path pictures;
    private final Map<OpenProgram.Kind, DemoWindow> windows = new EnumMap<>(OpenProgram.Kind.class);
    private Optional<BackRoom> room = Optional.empty();
    private Optional<KioskHands> voters = Optional.empty();
    private boolean cancelled;

    /// @param data an empty data folder
    /// @param pictures a folder where pictures go
    public WindowCompany(DemoWorld world, Presenter presenter, Path data, Path pictures) {
        this.world = world;
        this.presenter = presenter;
        this.data = data;
        this.pictures = pictures;
    }

    private DemoWindow open(OpenProgram.Kind kind, Tile tile) {
        DemoWindow window = DemoWindow.open(world, kind, data, tile, presenter::windowClosed);
        windows.put(kind, window);
        presenter.windowOpened();
        return window;
    }

    private DemoWindow window(OpenProgram.Kind kind) {
        return Optional.ofNullable(windows.get(kind)).orElseThrow();
    }

    private BackRoom room() {
        return room.orElseThrow();
    }

    private void shoot(OpenProgram.Kind kind, String name) {
        OnScreen.picture(window(kind).hands().scene(), pictures.resolve(name + ".png"));
    }

    @Override
    public BackRoom found() throws IOException {
        Files.createDirectories(pictures);
        world.show().act("server");
        Hands server = open(OpenProgram.Kind.SERVER, Tile.LEFT).hands();
        server.untilSees("serverwindow.code");
        String code = server.read("serverwindow.code");
        shoot(OpenProgram.Kind.SERVER, "server-first-start");
        DemoWindow panel = open(OpenProgram.Kind.CONTROL_PANEL, Tile.RIGHT);
        world.show().act("people");
        Hands hands = panel.hands();
        hands.type("signin.code", code);
        hands.type("signin.login", DemoPeople.Who.ADMIN.login());
        hands.type("signin.fullName", DemoPeople.Who.ADMIN.fullName());
        hands.type("signin.passphrase", world.people().spelled(DemoPeople.Who.ADMIN));
        hands.type("signin.repeated", world.people().spelled(DemoPeople.Who.ADMIN));
        hands.press("signin.submit");
        panel.awaitSignedIn();
        BackRoom made = new BackRoom(world, HomeServer.find(data).orElseThrow(), BEHIND);
        room = Optional.of(made);
        world.people().signIn(made.office(), DemoPeople.Who.ADMIN);
        return made;
    }

    @Override
    public void watch(Sight sight) {
        DemoWindow panel = window(OpenProgram.Kind.CONTROL_PANEL);
        switch (sight) {
            case STATIONS -> {
                panel.page("stations");
                shoot(OpenProgram.Kind.CONTROL_PANEL, "panel-stations");
            }
            case RECORDS -> panel.page("live");
            case COPIES -> {
                panel.page("copies");
                world.show().beat(Pace.Beat.LOOK);
                shoot(OpenProgram.Kind.CONTROL_PANEL, "panel-copies");
            }
            case ROLL -> {
                DemoWindow entry = open(OpenProgram.Kind.VOTER_ENTRY, Tile.LEFT);
                entry.signIn(DemoPeople.Who.CLERK);
                entry.page("voters");
                shoot(OpenProgram.Kind.VOTER_ENTRY, "voter-entry-roll");
            }
        }
    }

    @Override
    public ElectionId seal(Election definition) {
        DemoWindow editor = open(OpenProgram.Kind.BALLOT_EDITOR, Tile.LEFT);
        Hands hands = editor.hands();
        editor.signIn(DemoPeople.Who.FIRST_OFFICIAL);
        world.people().signIn(room().office(), DemoPeople.Who.FIRST_OFFICIAL);
        ElectionId id = room().ballot().draft(definition);
        world.await().until("the draft is on the list", () -> OnScreen.ask(() -> selected(hands)));
        world.show().beat(Pace.Beat.LOOK);
        hands.press("elections.open");
        world.show().beat(Pace.Beat.LOOK);
        editor.page("contests");
        editor.page("proof");
        shoot(OpenProgram.Kind.BALLOT_EDITOR, "ballot-editor-proof");
        editor.page("seal");
        hands.press("seal.review");
        hands.press("seal.approve");
        room().ballot().reach(id, ElectionState.APPROVED);
        world.show().act("seal");
        editor.signOut();
        editor.signIn(DemoPeople.Who.SECOND_OFFICIAL);
        hands.press("seal.seal");
        room().ballot().reach(id, ElectionState.SEALED);
        world.show().beat(Pace.Beat.LOOK);
        shoot(OpenProgram.Kind.BALLOT_EDITOR, "ballot-editor-sealed");
        return id;
    }

    private static boolean selected(Hands hands) {
        return hands.find("elections.table")
                .map(node -> (TableView<?>) node)
                .filter(table -> !table.getItems().isEmpty())
                .map(table -> {
                    table.getSelectionModel().selectFirst();
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void decide(ElectionId election, ActKind act) {
        DemoWindow editor = window(OpenProgram.Kind.BALLOT_EDITOR);
        boolean opening = act == ActKind.OPEN;
        String button = opening ? "decide.open" : "decide.close";
        editor.front();
        editor.hands().press(button);
        world.await().until("the first signature is seen", () -> room().ballot().isWaiting(election, act));
        world.show().beat(Pace.Beat.LOOK);
        editor.signOut();
        editor.signIn(opening ? DemoPeople.Who.FIRST_OFFICIAL : DemoPeople.Who.SECOND_OFFICIAL);
        editor.hands().press(button);
        room().ballot().reach(election, opening ? ElectionState.OPEN : ElectionState.CLOSED);
        world.show().beat(Pace.Beat.LOOK);
    }

    @Override
    public void openKiosk(Election election) {
        Cameras.ofMachine();
        DemoWindow console = open(OpenProgram.Kind.VOTE_CAST, Tile.LEFT);
        voters = Optional.of(new KioskHands(world, pictures));
        console.signIn(DemoPeople.Who.OPERATOR);
        console.hands().press("console.kiosk-1.open");
        world.show().beat(Pace.Beat.LOOK);
        OnScreen.run(console.beside()::toFront);
    }

    @Override
    public String checkIn(RollVoter voter) {
        DemoWindow desk = window(OpenProgram.Kind.VOTER_ENTRY);
        Hands hands = desk.hands();
        if (!hands.sees("checkin.scan")) {
            desk.page("checkin");
            standAt(hands, "place." + SampleElection.PLACES.getFirst().text());
        }
        hands.type("checkin.scan", voter.get(PersonField.NUMBER));
        hands.enter("checkin.scan");
        hands.untilReady("checkin.confirm");
        world.show().beat(Pace.Beat.LOOK);
        shoot(OpenProgram.Kind.VOTER_ENTRY, "voter-entry-found");
        hands.press("checkin.confirm");
        hands.untilReady("checkin.given");
        String slip = SlipReader.read(hands, "checkin.qr");
        world.show().beat(Pace.Beat.LOOK);
        hands.press("checkin.given");
        return slip;
    }

    /// A desk that does not know its polling place asks for it first.
    private void standAt(Hands hands, String place) {
        world.await().until("the check-in page", () -> hands.sees("checkin.scan") || hands.sees(place));
        if (hands.sees(place)) {
            hands.press(place);
        }
    }

    @Override
    public KioskHands.End vote(Election election, KioskHands.Visit visit) {
        javafx.stage.Stage kiosk = window(OpenProgram.Kind.VOTE_CAST).beside();
        OnScreen.run(kiosk::toFront);
        return voters.orElseThrow().vote(kiosk::getScene, election, visit);
    }

    @Override
    public void cancel(String slip) {
        if (cancelled) {
            room().cancel(slip);
            return;
        }
        cancelled = true;
        DemoWindow console = window(OpenProgram.Kind.VOTE_CAST);
        Hands hands = console.hands();
        console.front();
        hands.press("console.uncast");
        hands.type("uncast.code", voter(slip));
        hands.press("uncast.find");
        hands.type("uncast.sign.reason", "cast by mistake");
        sign(hands, "uncast.sign.1", DemoPeople.Who.FIRST_OFFICIAL);
        sign(hands, "uncast.sign.2", DemoPeople.Who.SECOND_OFFICIAL);
        shoot(OpenProgram.Kind.VOTE_CAST, "vote-cast-cancel");
        hands.press("uncast.sign.act");
        world.await().until("the ballot is cancelled", () -> !hands.sees("uncast.sign.act"));
        world.show().beat(Pace.Beat.LOOK);
    }

    /// The voter's own number in the system, which the officials type.
    private static String voter(String slip) {
        if (Scanned.of(slip) instanceof Scanned.Slip read) {
            return read.voter().toString();
        }
        throw new IllegalStateException("not the code of a slip");
    }

    private void sign(Hands hands, String part, DemoPeople.Who who) {
        hands.type(part + ".login", who.login());
        hands.type(part + ".passphrase", world.people().spelled(who));
    }

    @Override
    public void count(ElectionId election) {
        DemoWindow panel = window(OpenProgram.Kind.CONTROL_PANEL);
        panel.page("tally");
        Hands hands = panel.hands();
        world.await().until("the election is on the list", () -> OnScreen.ask(() -> chosen(hands)));
        hands.press("tally.count");
        hands.untilSees("tally.digest");
        world.show().beat(Pace.Beat.READ);
        shoot(OpenProgram.Kind.CONTROL_PANEL, "panel-tally");
    }

    private static boolean chosen(Hands hands) {
        return hands.find("tally.election")
                .map(node -> (ComboBox<?>) node)
                .filter(box -> !box.getItems().isEmpty())
                .map(box -> {
                    if (box.getValue() == null) {
                        box.getSelectionModel().selectFirst();
                    }
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void stay() {
        presenter.stay(world.people(), world.checks(), world.options().out());
    }

    @Override
    public void close() {
        presenter.end();
        List<DemoWindow> all = new ArrayList<>(windows.values());
        room.ifPresent(BackRoom::close);
        all.reversed().forEach(DemoWindow::close);
    }
}
