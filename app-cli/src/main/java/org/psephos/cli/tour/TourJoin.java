package org.psephos.cli.tour;

import java.util.function.Consumer;
import javafx.scene.Scene;
import org.psephos.cli.screen.OnScreen;
import org.psephos.client.ServerAddress;
import org.psephos.client.ServerTarget;
import org.psephos.crypto.Digest;
import org.psephos.desktop.theme.Theme;
import org.psephos.server.home.StationHome;
import org.psephos.station.Station;
import org.psephos.voterentry.app.VoterEntryApp;
import org.psephos.wire.command.StationCommand;

/// A machine that nobody knows yet, in its own joining window, and the officer at the server's window.
final class TourJoin {

    private static final String APP = "join-";

    private final TourWorld world;
    private final TourServer server;
    private final Station office;

    /// @param office where the administrator is signed in
    TourJoin(TourWorld world, TourServer server, Station office) {
        this.world = world;
        this.server = server;
        this.office = office;
    }

    /// Draws what a newcomer sees: the question, six words, the refusal, the welcome; then another server in the place
    /// of the one that it was told.
    void show() {
        at(ServerTarget.at(world.address()), scene -> {
            Screen.untilThere(scene, "join.ask");
            world.staff(scene, APP + "ask");
            Screen.press(scene, "join.ask");
            Screen.untilThere(scene, "join.agree");
            world.staff(scene, APP + "words");
            server.asked(waiting());
            office.session()
                    .call(new StationCommand.JoinRefuse(waiting().key()))
                    .orThrow();
            Screen.untilThere(scene, "join.ask");
            world.staff(scene, APP + "refused");
        });
        ServerAddress address = world.address();
        Digest other = Digest.of(new byte[Digest.SIZE_BYTES]);
        at(ServerTarget.pinned(address, other), scene -> {
            Screen.untilThere(scene, "join.again");
            world.staff(scene, APP + "another-key");
        });
    }

    private void at(ServerTarget target, Consumer<Scene> look) {
        try (StationHome home = StationHome.connect("voter-entry", world.folder("newcomer"), target, world.tools())
                .orThrow()
                .start()) {
            VoterEntryApp.Opened window =
                    OnScreen.ask(() -> VoterEntryApp.open(home.station(), world.locale(), Theme.LIGHT));
            try (Shown shown = Shown.of(window::scene)) {
                look.accept(shown.scene());
            } finally {
                OnScreen.run(window::close);
            }
        }
    }

    private StationCommand.JoinRequest waiting() {
        return office.session()
                .call(new StationCommand.JoinList())
                .orThrow()
                .requests()
                .getFirst();
    }
}
