package org.psephos.cli.demo.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.psephos.client.JoinCode;
import org.psephos.client.LinkState;
import org.psephos.server.engine.Engine;
import org.psephos.server.engine.EngineOptions;
import org.psephos.server.replication.JoinTarget;
import org.psephos.wire.command.ChainCommand;

/// The second server: joins the first by a join code and copies every chain over a cable that can be cut. It runs all
/// the while; what is cut is its network.
public final class DemoReplica implements AutoCloseable {

    private final Await await;
    private final Engine engine;
    private final Relay cable;

    private DemoReplica(Engine engine, Relay cable, Await await) {
        this.engine = engine;
        this.cable = cable;
        this.await = await;
    }

    /// Starts it and begins to copy.
    ///
    /// @param data its own data folder
    /// @param code a join code of the first server
    public static DemoReplica join(Path data, JoinCode code, Await await) throws IOException {
        Relay cable = Relay.to(code.address());
        Engine engine = new Engine(EngineOptions.local(data).ofSite("university"));
        engine.start().orThrow();
        engine.copy(new JoinTarget(cable.address(), code.fingerprint(), code.token()));
        return new DemoReplica(engine, cable, await);
    }

    /// The cable between the two.
    public Relay cable() {
        return cable;
    }

    /// Cuts its network and waits until it has noticed.
    public void cutOff() {
        cable.cut();
        await.until("the copy notices that its source is gone", () -> !isConnected());
    }

    /// Mends its network and waits until it has come back by itself.
    public void comeBack() {
        cable.mend();
        await.until("the copy is connected again", this::isConnected);
    }

    /// Whether its source answers it.
    public boolean isConnected() {
        return engine.source().filter(LinkState.Connected.class::isInstance).isPresent();
    }

    /// Waits until every copy has the size and root of its chain.
    public void awaitLevel(List<ChainCommand.Chain> chains) {
        await.until("every copy is level", () -> chains.stream().allMatch(this::isLevel));
    }

    private boolean isLevel(ChainCommand.Chain chain) {
        return copies().stream()
                .anyMatch(copy -> copy.origin().equals(chain.origin())
                        && copy.size() == chain.size()
                        && copy.root().equals(chain.root()));
    }

    /// The copies as they stand.
    public List<ChainCommand.Chain> copies() {
        return engine.copies().chains();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        cable.close();
    }
}
