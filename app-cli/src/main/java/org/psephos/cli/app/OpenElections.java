package org.psephos.cli.app;

import java.nio.file.Path;
import org.psephos.common.Outcome;
import org.psephos.election.ElectionState;
import org.psephos.record.ChainKind;
import org.psephos.record.Origin;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.ledger.ChainHub;

/// How many elections of a data folder are open, as its own server reads its chains.
final class OpenElections {

    private OpenElections() {}

    /// Starts the folder's server for a moment, on this machine only, and asks it.
    static Outcome<Long> count(Path folder) {
        try (Engine engine = new Engine(EngineOptions.local(folder))) {
            return engine.start().map(ready -> count(engine.ledger().hub()));
        }
    }

    private static long count(ChainHub hub) {
        return hub.hosts().stream()
                .map(host -> host.origin())
                .filter(origin -> !origin.isOfSite()
                        && origin.kind()
                                .filter(kind -> kind == ChainKind.BALLOTS)
                                .isPresent())
                .filter(origin -> isOpen(hub, origin))
                .count();
    }

    private static boolean isOpen(ChainHub hub, Origin origin) {
        return origin.election().stream()
                .anyMatch(id ->
                        hub.election(id).orThrow().ask(book -> book.ballots().state()) == ElectionState.OPEN);
    }
}
