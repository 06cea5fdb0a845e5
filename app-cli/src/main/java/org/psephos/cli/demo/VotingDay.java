package org.psephos.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.common.Chance;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.election.Election;
import org.psephos.election.Selection;
import org.psephos.voterentry.service.person.RollVoter;

/// Who came, with which slip, and what was cast: the script's own memory of the day.
final class VotingDay {

    private final Election election;
    private final BackRoom room;
    private final Ballots ballots;
    private final IndependentCount count;
    private final Map<VoterId, RollVoter> people = new LinkedHashMap<>();
    private final Map<VoterId, String> slips = new LinkedHashMap<>();

    /// @param seed what the voters choose is drawn from this
    VotingDay(Election election, BackRoom room, long seed) {
        this.election = election;
        this.room = room;
        this.ballots = new Ballots(election, Chance.seeded(seed));
        this.count = new IndependentCount(election);
    }

    /// The election.
    Election election() {
        return election;
    }

    /// The count that the script keeps.
    IndependentCount count() {
        return count;
    }

    /// Somebody was handed a slip.
    void came(RollVoter voter, String slip) {
        people.put(voter.id(), voter);
        slips.put(voter.id(), slip);
    }

    /// Who came, in that order.
    List<VoterId> voters() {
        return new ArrayList<>(slips.keySet());
    }

    /// Somebody who came.
    RollVoter person(VoterId voter) {
        return Optional.ofNullable(people.get(voter)).orElseThrow();
    }

    /// The slip that was handed out first.
    String slip(VoterId voter) {
        return slips.getOrDefault(voter, "");
    }

    /// Which ballot a voter gets.
    StyleId style(VoterId voter) {
        return room.kiosk().state(voter).orElseThrow().enrolment().orElseThrow().style();
    }

    /// What a voter means to choose, drawn now.
    List<Selection> draw(VoterId voter) {
        return ballots.draw(style(voter));
    }

    /// A ballot went into the box.
    void cast(VoterId voter, List<Selection> ballot) {
        count.cast(voter, style(voter), ballot);
    }
}
