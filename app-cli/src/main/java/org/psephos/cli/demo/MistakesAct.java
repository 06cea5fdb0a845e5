package org.psephos.cli.demo;

import java.util.List;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.company.KioskHands;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoStranger;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.common.VoterId;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.election.Selection;
import org.psephos.server.engine.HomeServer;

/// What must not pass does not pass, and what went wrong is put right: second casts, a stranger's key, ballots that two
/// officials cancel, a new slip.
final class MistakesAct {

    private static final int SECOND_CASTS = 4;
    /// How many ballots are cancelled.
    static final int CANCELLED = 3;

    private final DemoWorld world;
    private final Company company;
    private final BackRoom room;

    MistakesAct(DemoWorld world, Company company, BackRoom room) {
        this.world = world;
        this.company = company;
        this.room = room;
    }

    void play(VotingDay day) {
        secondCasts(day);
        HomeServer home = room.home();
        world.show().act("stranger");
        world.checks()
                .that(
                        "a stranger's key is turned away",
                        DemoStranger.isTurnedAway(home.address(), home.fingerprint(), world.await()));
        world.says("told.stranger");
        room.kiosk().awaitCast(day.count().size());
        cancel(day);
        again(day);
    }

    private void secondCasts(VotingDay day) {
        world.show().act("second");
        List<VoterId> again = day.voters().subList(0, SECOND_CASTS);
        VoterId first = again.getFirst();
        int taken = 0;
        KioskHands.Visit visit = new KioskHands.Visit(day.slip(first), day.style(first), List.of(), "second");
        taken += company.vote(day.election(), visit) == KioskHands.End.CAST ? 1 : 0;
        for (VoterId voter : again.subList(1, again.size())) {
            taken += room.kiosk().vote(day.slip(voter), day.draw(voter)) instanceof KioskPage.Done ? 1 : 0;
        }
        world.checks().equal("no spent slip is taken again", 0, taken);
        world.checks()
                .that("who is in already is told so at the desk", room.clerk().isToldAlreadyIn(day.person(first)));
        world.says("told.second", "count", again.size());
    }

    private void cancel(VotingDay day) {
        world.show().act("cancel");
        for (VoterId voter : day.voters().subList(0, CANCELLED)) {
            company.cancel(day.slip(voter));
            day.count().uncast(voter);
            room.kiosk().awaitCast(day.count().size());
        }
        world.says("told.cancel", "count", CANCELLED);
    }

    private void again(VotingDay day) {
        VoterId voter = day.voters().getFirst();
        String slip = room.clerk().newSlip(day.person(voter), world.people().signatory(DemoPeople.Who.SECOND_OFFICIAL));
        world.await().until("the new slip is on the server", room.clerk()::isSent);
        room.kiosk().awaitSlip(voter, slip);
        List<Selection> ballot = day.draw(voter);
        world.checks()
                .that(
                        "a cancelled voter votes again with a new slip",
                        room.kiosk().vote(slip, ballot) instanceof KioskPage.Done);
        day.cast(voter, ballot);
    }
}
