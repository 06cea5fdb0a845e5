package org.psephos.cli.demo;

import java.util.ArrayList;
import java.util.List;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.common.Chance;
import org.psephos.roll.sample.SampleElection;
import org.psephos.voterentry.service.person.RollVoter;

/// Most people come; each is checked in and handed a slip. The first few are checked in before who watches.
final class CheckInAct {

    private static final int ABSENT_PERCENT = 30;
    private static final int SHOWN = 3;

    private final DemoWorld world;
    private final Company company;
    private final BackRoom room;

    CheckInAct(DemoWorld world, Company company, BackRoom room) {
        this.world = world;
        this.company = company;
        this.room = room;
    }

    void play(VotingDay day) {
        world.show().act("checkin");
        List<RollVoter> coming = coming(Chance.seeded(world.options().seed() + 1));
        List<RollVoter> shown = coming.stream()
                .filter(voter -> room.clerk().place(voter).equals(SampleElection.PLACES.getFirst()))
                .limit(SHOWN)
                .toList();
        shown.forEach(voter -> day.came(voter, company.checkIn(voter)));
        coming.stream()
                .filter(voter -> !shown.contains(voter))
                .forEach(voter -> day.came(voter, room.clerk().checkIn(voter)));
        world.await().until("every check-in is on the server", room.clerk()::isSent);
        day.voters().forEach(voter -> room.kiosk().awaitSlip(voter, day.slip(voter)));
        world.says("told.checkin", "count", day.voters().size());
    }

    private List<RollVoter> coming(Chance chance) {
        List<RollVoter> coming = new ArrayList<>();
        for (RollVoter voter : room.clerk().everybody()) {
            if (chance.below(100) >= ABSENT_PERCENT) {
                coming.add(voter);
            }
        }
        return coming;
    }
}
