package org.psephos.cli.demo;

import java.util.List;
import org.psephos.cli.demo.company.Company;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.cli.demo.world.Checks;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.DemoReplica;
import org.psephos.cli.demo.world.DemoWorld;
import org.psephos.common.ElectionId;
import org.psephos.election.ElectionState;
import org.psephos.record.ChainKind;
import org.psephos.station.ElectionFollower;
import org.psephos.tally.ActKind;
import org.psephos.tally.ElectionBook;
import org.psephos.tally.TallyResult;
import org.psephos.tally.VoidReason;
import org.psephos.wire.command.ChainCommand;

/// The polls are closed, the chains are counted, and the count is compared with the script's own.
final class ClosingAct {

    private final DemoWorld world;
    private final Company company;
    private final BackRoom room;

    ClosingAct(DemoWorld world, Company company, BackRoom room) {
        this.world = world;
        this.company = company;
        this.room = room;
    }

    /// @return what is written when everything else is checked, too
    DemoReport play(ElectionId id, VotingDay day, DemoReplica replica) {
        world.show().act("close");
        company.decide(id, ActKind.CLOSE);
        room.ballot().reach(id, ElectionState.CLOSED);
        ElectionFollower follower = room.office().elections().election(id).orElseThrow();
        follower.follow(ChainKind.VOTERS, ChainKind.VOTES);
        world.await()
                .until("the office has heard of every ballot", () -> isWhole(follower.ask(ElectionBook::count), day));
        TallyResult tally = follower.ask(ElectionBook::count);
        compare(tally, day.count());
        world.show().act("count");
        company.count(id);
        world.says("told.count", "count", tally.turnout().cast());
        world.people().signIn(room.office(), DemoPeople.Who.ADMIN);
        List<ChainCommand.Chain> chains = level(replica);
        return new DemoReport(day.election(), tally, chains, replica.copies(), world.checks());
    }

    /// Waits until the copy is level and nothing comes any more.
    private List<ChainCommand.Chain> level(DemoReplica replica) {
        List<ChainCommand.Chain> before = room.chains();
        replica.awaitLevel(before);
        List<ChainCommand.Chain> now = room.chains();
        while (!now.equals(before)) {
            before = now;
            replica.awaitLevel(before);
            now = room.chains();
        }
        world.checks().that("every chain has the same root on both servers", true);
        world.says("told.level", "count", now.size());
        return now;
    }

    /// Whether everything is heard of: the last ballot of the day comes after the last cancelled one, and the number of
    /// ballots alone is passed on the way up already.
    private boolean isWhole(TallyResult tally, VotingDay day) {
        return tally.turnout().registered() == world.options().voters()
                && tally.exceptions(VoidReason.CANCELLED).size() == MistakesAct.CANCELLED
                && tally.turnout().cast() == day.count().size();
    }

    private void compare(TallyResult tally, IndependentCount count) {
        Checks checks = world.checks();
        checks.equal("ballots in force", count.size(), tally.turnout().cast());
        checks.equal(
                "people on the list", world.options().voters(), tally.turnout().registered());
        checks.that("the sums of the count fit", tally.isSound());
        count.counts().forEach((contest, expected) -> {
            TallyResult.ContestCount found = tally.contest(contest).orElseThrow();
            found.options()
                    .forEach(option -> checks.equal(
                            "votes for " + option.option() + " in " + contest,
                            expected.votes().getOrDefault(option.option(), 0L),
                            (long) option.votes()));
            checks.equal("blank in " + contest, expected.blank(), (long) found.blank());
            checks.equal("choices not used in " + contest, expected.undervotes(), (long) found.undervotes());
        });
    }
}
