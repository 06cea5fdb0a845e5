package org.psephos.cli.demo.company;

import java.io.IOException;
import org.psephos.cli.demo.world.BackRoom;
import org.psephos.common.ElectionId;
import org.psephos.election.Election;
import org.psephos.tally.ActKind;
import org.psephos.voterentry.service.person.RollVoter;

/// The people of the demonstration at their machines. One kind works through services and view models, the other
/// through the windows of the programs; what they do is the same.
public interface Company extends AutoCloseable {

    /// Starts the first server and makes the first administrator by its one-time code.
    BackRoom found() throws IOException;

    /// Brings something before the eyes of who watches.
    void watch(Sight sight);

    /// What one may look at.
    enum Sight {
        /// The stations and servers, the copy among them.
        STATIONS,
        /// The copies, and how far each has come.
        COPIES,
        /// The records as they come.
        RECORDS,
        /// The people on the list.
        ROLL
    }

    /// Two officials write, approve and seal the ballot.
    ElectionId seal(Election definition);

    /// Two officials open or close the election.
    void decide(ElectionId election, ActKind act);

    /// Makes ready for voting: the operator opens the kiosk in which voters click.
    void openKiosk(Election election) throws IOException;

    /// The clerk checks a voter in.
    ///
    /// @return the text of the slip's code
    String checkIn(RollVoter voter);

    /// A voter votes click by click.
    KioskHands.End vote(Election election, KioskHands.Visit visit);

    /// Two officials cancel the ballot that was cast with a slip.
    void cancel(String slip);

    /// Shows the count.
    void count(ElectionId election);

    /// Lets whoever watches use what is there, until they have seen enough.
    void stay();

    @Override
    void close();
}
