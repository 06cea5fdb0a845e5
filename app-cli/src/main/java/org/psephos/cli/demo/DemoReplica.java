package org.psephos.cli.demo;

import java.nio.file.Path;
import java.util.List;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.replication.JoinTarget;
import org.psephos.wire.command.ChainCommand;

/// The second server: joins the first by a join code and copies every chain; it can be cut off and come back.
final class DemoReplica implements AutoCloseable {

    private final Path data;
    private final Await await;
    private Engine engine;

    DemoReplica(Path data, Await await) {
        this.data = data;
        this.await = await;
        this.engine = new Engine(EngineOptions.local(data));
    }

    /// Joins and begins to copy.
    ///
    /// @param joinCode the text of the join code's QR
    void join(String joinCode) {
        start(JoinTarget.parse(joinCode).orElseThrow());
    }

    /// Comes back after a cut, trusted already.
    void comeBack(String address) {
        engine = new Engine(EngineOptions.local(data));
        start(JoinTarget.parse(address).orElseThrow());
    }

    private void start(JoinTarget source) {
        engine.start().orThrow();
        engine.copy(source);
    }

    /// Ends it, as a pulled cable or a closed lid does.
    void cutOff() {
        engine.close();
    }

    /// Waits until every copy has the size and root of its chain.
    void awaitLevel(List<ChainCommand.Chain> chains) {
        await.until("every copy is level", () -> chains.stream().allMatch(this::isLevel));
    }

    private boolean isLevel(ChainCommand.Chain chain) {
        return engine.copies().chains().stream()
                .anyMatch(copy -> copy.origin().equals(chain.origin())
                        && copy.size() == chain.size()
                        && copy.root().equals(chain.root()));
    }

    /// The copies as they stand.
    List<ChainCommand.Chain> copies() {
        return engine.copies().chains();
    }

    @Override
    public void close() {
        engine.close();
    }
}
