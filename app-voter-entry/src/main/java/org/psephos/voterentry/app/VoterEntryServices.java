package org.psephos.voterentry.app;

import java.io.IOException;
import java.util.List;
import org.psephos.client.Outbox;
import org.psephos.client.ServerLink;
import org.psephos.client.Session;
import org.psephos.client.StationIdentity;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Time;
import org.psephos.store.SealedStore;

/// Everything that voter entry stands on while it runs; made by [VoterEntryWiring], given back by [#close()].
///
/// @param identity the station's key and folder
/// @param link the connection
/// @param session who is signed in
/// @param outbox what waits for the server
/// @param drafts keeps the form that was not saved
/// @param time the clock
/// @param ids new ids
/// @param chance randomness
/// @param owned what else is given back, in this order
public record VoterEntryServices(
        StationIdentity identity,
        ServerLink link,
        Session session,
        Outbox outbox,
        SealedStore drafts,
        Time time,
        IdSource ids,
        Chance chance,
        List<AutoCloseable> owned)
        implements AutoCloseable {

    public VoterEntryServices {
        owned = List.copyOf(owned);
    }

    @Override
    public void close() throws IOException {
        session.close();
        outbox.close();
        link.close();
        for (AutoCloseable each : owned) {
            closeOne(each);
        }
        identity.close();
    }

    private static void closeOne(AutoCloseable each) throws IOException {
        try {
            each.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("a part of the program did not close", e);
        }
    }
}
