package org.psephos.cli.demo;

import java.io.IOException;
import java.util.List;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.company.KioskHands;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoReplica;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.common.VoterId;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.election.Selection;
import org.psephos.wire.command.ChainCommand;

/// Everybody votes: twelve click by click, the others through the kiosk's own logic. During the first half the cable of
/// the copy is cut.
final class CastingAct {

    private static final int CLICKED = 12;

    private final DemoWorld world;
    private final Company company;
    private final BackRoom room;

    CastingAct(DemoWorld world, Company company, BackRoom room) {
        this.world = world;
        this.company = company;
        this.room = room;
    }

    void play(VotingDay day, DemoReplica replica) throws IOException {
        List<VoterId> voters = day.voters();
        int half = Math.max(CLICKED, voters.size() / 2);
        cut(replica);
        List<ChainCommand.Chain> before = votes(replica);
        byClicks(day, voters.subList(0, CLICKED));
        castAll(day, voters.subList(CLICKED, half));
        world.checks().equal("no ballot reaches the copy while its cable is cut", before, votes(replica));
        company.watch(Company.Sight.COPIES);
        mend(replica);
        company.watch(Company.Sight.COPIES);
        castAll(day, voters.subList(half, voters.size()));
        world.says("told.cast", "count", day.count().size());
    }

    private void cut(DemoReplica replica) {
        world.show().act("cut");
        replica.cutOff();
        world.checks()
                .that("the copy notices that its cable is cut", replica.cable().broken() > 0);
        world.says("told.cut");
    }

    private void mend(DemoReplica replica) {
        world.show().act("mend");
        int carried = replica.cable().carried();
        world.await()
                .until("the copy looks for its source", () -> replica.cable().turnedAway() > 0);
        replica.comeBack();
        world.checks().that("the copy comes back by itself", replica.cable().carried() > carried);
        world.says("told.mend", "tries", replica.cable().turnedAway());
    }

    private void byClicks(VotingDay day, List<VoterId> voters) throws IOException {
        world.show().act("vote");
        company.openKiosk(day.election());
        int refused = 0;
        for (VoterId voter : voters) {
            List<Selection> ballot = day.draw(voter);
            String pictures = voter.equals(voters.getFirst()) ? "kiosk" : "";
            KioskHands.Visit visit = new KioskHands.Visit(day.slip(voter), day.style(voter), ballot, pictures);
            if (company.vote(day.election(), visit) == KioskHands.End.CAST) {
                day.cast(voter, ballot);
            } else {
                refused++;
            }
        }
        world.checks().equal("every clicked ballot was taken", 0, refused);
        world.says("told.clicked", "count", voters.size());
    }

    private void castAll(VotingDay day, List<VoterId> voters) {
        world.show().act("others");
        company.watch(Company.Sight.RECORDS);
        int refused = 0;
        for (VoterId voter : voters) {
            List<Selection> ballot = day.draw(voter);
            if (room.kiosk().vote(day.slip(voter), ballot) instanceof KioskPage.Done) {
                day.cast(voter, ballot);
            } else {
                refused++;
            }
        }
        world.checks().equal("every slip of " + voters.size() + " voters could be used", 0, refused);
    }

    /// The copy's chain of votes. No vote was cast before the cut; of other chains the copy may still store what
    /// had come through the cable by then.
    private static List<ChainCommand.Chain> votes(DemoReplica replica) {
        return replica.copies().stream()
                .filter(chain -> chain.kind().equals("votes"))
                .toList();
    }
}
