package org.psephos.voterentry.service.load;

import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.desk.Registration;
import org.psephos.voterentry.service.person.RollFeed;

/// What the feeds of this desk have brought.
public final class FedPeople implements KnownPeople {

    private final RollFeed feed;
    private final Pollbook pollbook;

    /// @param feed brings the roll
    /// @param pollbook the list of the election
    public FedPeople(RollFeed feed, Pollbook pollbook) {
        this.feed = feed;
        this.pollbook = pollbook;
    }

    @Override
    public Outcome<Long> catchUp() {
        Outcome<Long> caught = feed.catchUp();
        boolean away = caught instanceof Outcome.Refused<Long> refusal
                && refusal.problem().code().area().equals("wire");
        return away ? Outcome.refused(Problem.of(ErrorCode.LOAD_OFFLINE)) : caught;
    }

    @Override
    public boolean isListed(VoterId voter) {
        return !(pollbook.of(voter) instanceof Registration.Unregistered);
    }
}
