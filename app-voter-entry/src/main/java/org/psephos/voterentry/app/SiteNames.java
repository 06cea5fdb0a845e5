package org.psephos.voterentry.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.psephos.common.OperatorId;
import org.psephos.common.StationId;
import org.psephos.site.TrustedKey;
import org.psephos.station.Station;
import org.psephos.voterentry.service.Names;
import org.psephos.wire.command.AccountCommand;

/// Names of desks from the trust list, names of colleagues as the server tells them to staff.
final class SiteNames implements Names {

    private static final int SHORT = 8;

    private final Station station;
    private final Map<OperatorId, String> people = new ConcurrentHashMap<>();

    SiteNames(Station station) {
        this.station = station;
    }

    /// Asks for the names of colleagues; may wait for the network.
    void load() {
        station.session()
                .call(new AccountCommand.ListAccounts())
                .match(
                        accounts -> accounts.accounts().forEach(each -> people.put(each.account(), each.fullName())),
                        problems -> {});
    }

    @Override
    public String desk(StationId id) {
        return station.site().state().get().trusted().stream()
                .filter(key -> key.station().equals(id))
                .map(TrustedKey::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(id.toString().substring(0, SHORT));
    }

    @Override
    public String person(OperatorId account) {
        return people.getOrDefault(account, account.toString().substring(0, SHORT));
    }
}
