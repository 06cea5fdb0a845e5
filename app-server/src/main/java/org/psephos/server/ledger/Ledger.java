package org.psephos.server.ledger;

import java.io.IOException;
import java.util.Optional;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.record.ChainKind;
import org.psephos.record.Entry;
import org.psephos.record.Origin;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.store.SealedStore;

/// Everything about chains of one server, put together: hub, desk, scribe and private objects.
///
/// @param hub the chains
/// @param desk where records come in
/// @param scribe writes the server's own records
/// @param vault private objects
public record Ledger(ChainHub hub, RecordDesk desk, Scribe scribe, PersonVault vault) {

    /// What happens to the chains that others must know.
    public interface Listener {

        /// The trust list or the accounts changed.
        void siteChanged();

        /// The disk failed; the server should end.
        void failed();
    }

    /// The identity of the site in a folder; made at the first start.
    public static Outcome<SiteIdentity> identity(DataFolder folder, String wished, IdSource ids) throws IOException {
        return SiteIdentity.of(folder.site(), wished, ids);
    }

    /// Opens the chains.
    ///
    /// @param persons the sealed store of private objects
    public static Outcome<Ledger> open(
            DataFolder folder,
            SiteIdentity site,
            ServerKeys keys,
            HubSettings settings,
            SealedStore persons,
            EventLog log,
            Feed feed,
            Listener listener) {
        ChainHub hub = new ChainHub(folder, site, keys, settings, log, feed, new Tidings(listener));
        PersonVault vault = new SealedPersons(persons);
        RecordDesk desk = new RecordDesk(hub, vault, log);
        Scribe scribe = new Scribe(
                desk, site, keys.server(), settings.ids(), settings.chain().time(), log);
        return hub.open().map(open -> new Ledger(open, desk, scribe, vault));
    }

    private record Tidings(Listener listener) implements ChainWatch.Tidings {

        @Override
        public void stored(Origin origin, java.util.List<Entry> entries) {
            boolean rights = origin.isOfSite() && !origin.kind().equals(Optional.of(ChainKind.ROLL));
            if (rights) {
                listener.siteChanged();
            }
        }

        @Override
        public void failed(Origin origin, Throwable cause) {
            listener.failed();
        }
    }
}
