package org.psephos.cli.tour;

import java.util.List;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.desktop.signin.SignInViewModel;
import org.psephos.roll.PersonField;
import org.psephos.roll.sample.SampleElection;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// What goes wrong on an election day: a wrong passphrase, a desk that is alone, the same voter at two desks, polls
/// that are closed, a server that is gone.
final class TourTrouble {

    private static final int TRIES = 8;
    private static final String WRONG = "not the passphrase";

    private final TourWorld world;
    private final TourServer server;
    private final TourPanel panel;
    private final TourDesk desk;

    TourTrouble(TourWorld world, TourServer server, TourPanel panel, TourDesk desk) {
        this.world = world;
        this.server = server;
        this.panel = panel;
        this.desk = desk;
    }

    /// Somebody tries again and again at a third desk.
    void wrongPassphrase() {
        try (TourDesk third = new TourDesk(world, world.join(panel.station(), TourMachine.DESK_THREE))) {
            third.front();
            SignInViewModel signIn = third.window().app().signIn();
            typeWrong(signIn);
            world.staff(third.scene(), "sign-in-wrong");
            for (int tries = 0; tries < TRIES && signIn.waitSecondsProperty().get() == 0; tries++) {
                typeWrong(signIn);
            }
            world.staff(third.scene(), "sign-in-wait");
        }
    }

    private static void typeWrong(SignInViewModel signIn) {
        OnScreen.run(() -> {
            signIn.loginProperty().set(TourPeople.Who.CLERK.login());
            signIn.passphraseProperty().set(WRONG);
            signIn.submit();
        });
        Screen.untilShown(
                "the passphrase is judged", () -> !signIn.busyProperty().get());
    }

    /// A second desk loses its cable and checks in a voter whom the first desk checks in as well.
    void aloneDesk(ElectionId election, int people) {
        try (TourDesk second = new TourDesk(world, world.join(panel.station(), TourMachine.DESK_TWO))) {
            second.front();
            second.signIn();
            second.choose(election);
            second.page("checkin", "check-in-place");
            second.stand(SampleElection.PLACES.getFirst());
            second.awaitRoll(people);
            RollVoter voter = second.waiting().getLast();
            world.cutOff(second.station(), server.fingerprint());
            second.page("checkin", "check-in-alone");
            second.checkIn(List.of(voter));
            second.page("outbox", "outbox-queued");
            panel.alarms("overview-alarms");
            desk.checkIn(List.of(voter));
            desk.sent();
            world.plugIn(second.station(), server.fingerprint());
            second.sent();
            desk.front();
            desk.page("anomalies", "anomalies");
            second.front();
            second.page("outbox", "outbox-after");
        }
    }

    /// The polls are closed; a voter comes too late.
    void closedDesk() {
        desk.front();
        desk.go("checkin");
        RollVoter late = desk.waiting().getFirst();
        desk.state("check-in-closed", () -> {
            desk.scan(late.id());
            Screen.until("the desk answers", () -> !(desk.answer() instanceof DeskAnswer.Ready));
        });
        OnScreen.run(() -> desk.pages().voters().queryProperty().set(late.get(PersonField.NUMBER)));
        desk.page("voters", "voters-closed");
    }

    /// The server is stopped, as the last thing of the day: its window, the panel, the desk. (A program on the same
    /// folder, here the panel, may take the folder over; so the window need not get it back.)
    void noServer() {
        server.stop();
        panel.silent();
        desk.front();
        desk.page("checkin", "check-in-no-server");
    }
}
