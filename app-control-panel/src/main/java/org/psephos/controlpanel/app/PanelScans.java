package org.psephos.controlpanel.app;

import java.util.Optional;
import java.util.function.Predicate;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.common.OperatorId;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;
import org.psephos.controlpanel.screen.HealthViewModel;
import org.psephos.controlpanel.screen.TallyViewModel;
import org.psephos.controlpanel.service.ElectionLine;
import org.psephos.crypto.Digest;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.desktop.station.StaffApp;
import org.psephos.qr.Scanned;
import org.psephos.site.Account;
import org.psephos.site.SiteState;
import org.psephos.site.TrustedKey;

/// Where scans lead in the control panel: people, machines, the server, elections, and every record.
///
/// @param app the window
/// @param health the server and its machines
/// @param tally the elections
/// @param records people and records
record PanelScans(StaffApp app, HealthViewModel health, TallyViewModel tally, RecordPages records)
        implements ScanFinder {

    @Override
    public Found find(Id id) {
        return switch (id) {
            case ElectionId election -> here(election(line -> line.id().equals(election)));
            case OperatorId person -> here(person(person));
            case StationId machine -> here(machine(machine));
            case SiteId site -> here(health.site().filter(site::equals).isPresent() && page("server"));
            case VoterId voter -> Found.ELSEWHERE;
            case RecordId wanted -> {
                records.find(wanted);
                yield Found.LATER;
            }
        };
    }

    @Override
    public boolean take(Scanned code) {
        return switch (code) {
            case Scanned.Print(String hex) -> print(hex);
            case Scanned.Join join -> isServer(join.fingerprint()) && page("server");
            case Scanned.OfKind _, Scanned.AnyId _, Scanned.Slip _, Scanned.Enrol _, Scanned.Unknown _ -> false;
        };
    }

    private boolean print(String hex) {
        Digest digest = Digest.ofHex(hex);
        SiteState site = app.station().site().state().get();
        Optional<Account> holder = site.holderOf(digest);
        Optional<TrustedKey> machine = site.trustedEver(digest);
        boolean found = (isServer(hex) && page("server"))
                || election(line -> line.fingerprint().digest().equals(digest))
                || holder.map(account -> person(account.id())).orElse(false)
                || machine.map(key -> machine(key.station())).orElse(false);
        if (!found) {
            records.find(digest, new Scanned.Print(hex));
        }
        return true;
    }

    private static Found here(boolean found) {
        return found ? Found.HERE : Found.MISSING;
    }

    private boolean isServer(String fingerprint) {
        return health.facts()
                .get()
                .filter(facts -> facts.status().fingerprint().equals(fingerprint))
                .isPresent();
    }

    private boolean election(Predicate<ElectionLine> wanted) {
        Optional<ElectionLine> found = tally.elections().stream().filter(wanted).findFirst();
        found.ifPresent(line -> tally.election().set(Optional.of(line)));
        return found.isPresent() && page("tally");
    }

    private boolean person(OperatorId account) {
        boolean known = app.station().site().state().get().account(account).isPresent();
        if (known) {
            records.openPeople(account);
        }
        return known;
    }

    private boolean machine(StationId station) {
        boolean known = health.facts()
                .get()
                .filter(facts ->
                        facts.stations().stream().anyMatch(row -> row.station().equals(station)))
                .isPresent();
        if (known) {
            health.station().set(Optional.of(station));
        }
        return known && page("stations");
    }

    private boolean page(String id) {
        app.around().pageProperty().set(id);
        return true;
    }
}
