package org.psephos.server.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.psephos.common.Outcome;
import org.psephos.server.feed.Feed;
import org.psephos.server.ledger.DataFolder;
import org.psephos.server.ledger.HubSettings;
import org.psephos.server.ledger.Ledger;
import org.psephos.server.ledger.ServerKeys;
import org.psephos.server.ledger.SiteIdentity;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.store.ChainSettings;
import org.psephos.store.FreeSpace;
import org.psephos.store.SealedStore;
import org.psephos.wire.command.Topic;

/// What lies below the network: keys, log, sealed stores, chains. Closed in the reverse order.
final class Foundations implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private volatile Runnable onSiteChange = () -> {};
    private final EngineOptions options;
    private final EngineTools tools;
    private final Feed feed;
    private final EventLog log;

    private Foundations(EngineOptions options, EngineTools tools) {
        this.options = options;
        this.tools = tools;
        this.feed = new Feed(tools.time());
        this.log = new EventLog(folder().log(), Topic.SERVER_LOG, options.logLevel(), tools.time(), feed);
        opened.push(log);
    }

    /// What was opened.
    ///
    /// @param keys the server's own keys
    /// @param accounts the sealed store of accounts
    /// @param ledger the chains
    record Opened(Foundations foundations, ServerKeys keys, SealedStore accounts, Ledger ledger) {}

    /// Opens everything; what was opened before a refusal or a failure is closed again.
    ///
    /// @param failed called when the disk fails later
    static Outcome<Opened> open(EngineOptions options, EngineTools tools, Runnable failed) throws IOException {
        Foundations foundations = new Foundations(options, tools);
        boolean opened = false;
        try {
            Outcome<Opened> outcome = Ledger.identity(foundations.folder(), options.site(), tools.ids())
                    .then(site -> foundations.keys().then(keys -> foundations.stores(site, keys, failed)));
            opened = outcome.isDone();
            return outcome;
        } finally {
            if (!opened) {
                foundations.close();
            }
        }
    }

    Feed feed() {
        return feed;
    }

    EventLog log() {
        return log;
    }

    /// What to do when accounts or trust list change.
    void whenSiteChanges(Runnable act) {
        onSiteChange = act;
    }

    private DataFolder folder() {
        return new DataFolder(options.data());
    }

    private Outcome<ServerKeys> keys() {
        Outcome<ServerKeys> keys = options.passphrase()
                .map(phrase -> ServerKeys.sealed(folder(), phrase, tools.chance()))
                .orElseGet(() -> ServerKeys.plain(folder(), tools.chance()));
        return keys.map(this::kept);
    }

    private Outcome<Opened> stores(SiteIdentity site, ServerKeys keys, Runnable failed) {
        log.write(LogEvent.SERVER_STARTED, Map.of("program", options.program(), "site", site.site()));
        return store("accounts", keys)
                .then(accounts -> store("roll", keys)
                        .then(persons -> ledger(site, keys, persons, failed))
                        .map(ledger -> new Opened(this, keys, accounts, ledger)));
    }

    private Outcome<SealedStore> store(String name, ServerKeys keys) {
        Path file = folder().privates().resolve(name + ".db");
        return SealedStore.open(file, kept(keys.data().derive("psephos/" + name + "/v1")))
                .map(this::kept);
    }

    private Outcome<Ledger> ledger(SiteIdentity site, ServerKeys keys, SealedStore persons, Runnable failed) {
        ChainSettings chain = new ChainSettings(
                tools.time(), tools.limits(), options.checkpointEvery(), options.blockRecords(), FreeSpace.ofDisk());
        HubSettings settings = new HubSettings(chain, options.powBits(), tools.ids(), tools.chance());
        Ledger.Listener listener = new Ledger.Listener() {
            @Override
            public void siteChanged() {
                onSiteChange.run();
            }

            @Override
            public void failed() {
                failed.run();
            }
        };
        return Ledger.open(folder(), site, keys, settings, persons, log, feed, listener)
                .map(ledger -> {
                    opened.push(ledger.hub());
                    return ledger;
                });
    }

    private <T extends AutoCloseable> T kept(T value) {
        opened.push(value);
        return value;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) { // everything: the parts below are closed as well
                log.fault("closing", e);
            }
        }
    }
}
