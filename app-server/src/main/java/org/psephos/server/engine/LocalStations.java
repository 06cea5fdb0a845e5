package org.psephos.server.engine;

import java.nio.file.Path;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Outcome;
import org.psephos.common.StationId;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.PublicKey;
import org.psephos.crypto.SigningKey;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.ledger.DataFolder;
import org.psephos.server.ledger.Scribe;
import org.psephos.site.SiteBodies;
import org.psephos.site.SiteState;
import org.psephos.site.StationRole;
import org.psephos.store.Appended;

/// The apps on the server's own machine: whoever owns the data folder is trusted there, without joining.
///
/// Their keys lie in `<data>/station/`, one for staff apps and one for the kiosk.
public final class LocalStations {

    private LocalStations() {}

    /// The key file of the staff apps on a machine.
    public static Path staffKey(Path data) {
        return new DataFolder(data).station().resolve("station.key");
    }

    /// The key file of the kiosk on a machine.
    public static Path kioskKey(Path data) {
        return new DataFolder(data).station().resolve("kiosk.key");
    }

    /// Makes the keys that are missing and trusts both; a key that was taken off the list once stays off.
    static Outcome<SiteState> trust(Path data, SiteState site, Scribe scribe, IdSource ids, Chance chance) {
        return trust(staffKey(data), StationRole.STATION, "This machine", site, scribe, ids, chance)
                .then(done ->
                        trust(kioskKey(data), StationRole.KIOSK, "Kiosk of this machine", site, scribe, ids, chance))
                .map(done -> site);
    }

    private static Outcome<PublicKey> trust(
            Path file, StationRole role, String label, SiteState site, Scribe scribe, IdSource ids, Chance chance) {
        return KeyFile.plain(file).signingKey(chance).then(key -> {
            PublicKey shown = key.publicKey();
            key.close();
            if (site.trustedEver(shown.fingerprint()).isPresent()) {
                return Outcome.done(shown);
            }
            return own(scribe, shown, role, new StationId(ids.next()), label).map(stored -> shown);
        });
    }

    /// The server's own entry, the root of the trust list.
    static Outcome<Appended> root(SigningKey server, Scribe scribe, IdSource ids) {
        return own(scribe, server.publicKey(), StationRole.SERVER, new StationId(ids.next()), "Server");
    }

    private static Outcome<Appended> own(
            Scribe scribe, PublicKey key, StationRole role, StationId station, String label) {
        return scribe.write(
                ChainKind.TRUST,
                RecordKind.TRUST_ADD,
                SiteBodies.trustAdd(key, role, station, label, ""),
                scribe.itself());
    }
}
