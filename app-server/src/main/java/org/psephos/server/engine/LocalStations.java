package org.psephos.server.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.common.StationId;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.PublicKey;
import org.psephos.json.CanonicalJson;
import org.psephos.json.JsonException;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.server.ledger.DataFolder;
import org.psephos.server.ledger.Scribe;
import org.psephos.server.ledger.SiteBook;
import org.psephos.site.SiteBodies;
import org.psephos.site.StationRole;
import org.psephos.store.Appended;

/// The apps on the server's own machine: whoever owns the data folder is trusted there, without joining.
///
/// Each app keeps its key and its id in `<data>/station/<app>/`. A key that was taken off the list once stays off.
final class LocalStations {

    private static final int APPS_MAX = 64;

    private final Path folder;
    private final SiteBook site;
    private final Scribe scribe;
    private final Chance chance;

    LocalStations(Path data, SiteBook site, Scribe scribe, Chance chance) {
        this.folder = new DataFolder(data).station();
        this.site = site;
        this.scribe = scribe;
        this.chance = chance;
    }

    /// One app of this machine.
    private record App(String name, StationId station, PublicKey key) {

        StationRole role() {
            return name.startsWith("vote-cast") || name.startsWith("kiosk") ? StationRole.KIOSK : StationRole.STATION;
        }
    }

    /// Trusts every app of this machine that was never on the list.
    void trustAll() {
        apps().forEach(this::trust);
    }

    /// Trusts the app of this machine that has this key, if there is one; asked when a stranger greets.
    void trust(PublicKey key) {
        if (site.state().trustedEver(key.fingerprint()).isEmpty()) {
            apps().stream().filter(app -> app.key().equals(key)).forEach(this::trust);
        }
    }

    private synchronized void trust(App app) {
        if (site.state().trustedEver(app.key().fingerprint()).isEmpty()) {
            own(scribe, app.key(), app.role(), app.station(), app.name());
        }
    }

    /// The server's own entry, the root of the trust list.
    static Outcome<Appended> root(PublicKey server, Scribe scribe, StationId station) {
        return own(scribe, server, StationRole.SERVER, station, "server");
    }

    private static Outcome<Appended> own(
            Scribe scribe, PublicKey key, StationRole role, StationId station, String label) {
        return scribe.write(
                ChainKind.TRUST,
                RecordKind.TRUST_ADD,
                SiteBodies.trustAdd(key, role, station, label, ""),
                scribe.itself());
    }

    private List<App> apps() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted()
                    .limit(APPS_MAX)
                    .flatMap(each -> app(each).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<App> app(Path app) {
        Path keyFile = app.resolve("station.key");
        Path idFile = app.resolve("station.json");
        if (!Files.isRegularFile(keyFile) || !Files.isRegularFile(idFile)) {
            return Optional.empty();
        }
        try {
            StationId station = StationId.of(
                    CanonicalJson.parseObject(Files.readAllBytes(idFile)).text("station"));
            return switch (KeyFile.plain(keyFile).signingKey(chance)) {
                case Outcome.Done<org.psephos.crypto.SigningKey>(var key) -> {
                    PublicKey shown = key.publicKey();
                    key.close();
                    yield Optional.of(new App(String.valueOf(app.getFileName()), station, shown));
                }
                case Outcome.Refused<org.psephos.crypto.SigningKey> _ -> Optional.empty();
            };
        } catch (IOException | JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
