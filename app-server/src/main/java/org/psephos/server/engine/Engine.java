package org.psephos.server.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.psephos.client.LinkState;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.Digest;
import org.psephos.server.command.CommandGate;
import org.psephos.server.command.CopyBook;
import org.psephos.server.command.LocalDoor;
import org.psephos.server.feed.Feed;
import org.psephos.server.ledger.DataFolder;
import org.psephos.server.ledger.Ledger;
import org.psephos.server.ledger.RecordDesk;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.session.Sessions;
import org.psephos.store.SealedStoreException;
import org.psephos.store.StoreException;
import org.psephos.wire.command.ServerCommand;

/// A server without a window: opens its data folder, takes connections, keeps the chains. Embeddable in any app.
///
/// [#start()] may be called once; [#close()] drains and gives everything back. One folder has one engine.
public final class Engine implements AutoCloseable {

    private final EngineOptions options;
    private final EngineTools tools;
    private volatile Optional<RunningEngine> running = Optional.empty();
    /// Held while it starts or ends.
    private final ReentrantLock turn = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean failed;

    /// @param options how it is started
    public Engine(EngineOptions options) {
        this(options, EngineTools.ofMachine());
    }

    /// @param options how it is started
    /// @param tools clock, ids, chance and limits; tests bring their own
    public Engine(EngineOptions options, EngineTools tools) {
        this.options = options;
        this.tools = tools;
    }

    /// What a server tells its own machine when it is ready.
    ///
    /// @param address where it listens
    /// @param fingerprint of its key
    /// @param setupCode the one-time code for the first administrator; empty when there is one already
    public record Ready(InetSocketAddress address, Digest fingerprint, String setupCode) {

        @Override
        public String toString() {
            return "Ready[" + address + "]";
        }
    }

    /// Opens the folder and the port.
    ///
    /// @return refused with `SERVER-FOLDER` (another server holds the folder), `LEDGER-DAMAGED` (names the place),
    ///     `SITE-NAME`, `WALLET-WRONG` (the passphrase of the keys), `STORE-SEALED` (private data that
    ///     does not open), `SERVER-ADDRESS` or `LEDGER-IO`
    public Outcome<Ready> start() {
        turn.lock();
        try {
            if (running.isPresent()) {
                throw new IllegalStateException("an engine starts once");
            }
            new DataFolder(options.data()).make();
            return switch (FolderLock.take(options.data())) {
                case Outcome.Done<FolderLock>(FolderLock lock) -> startLocked(lock);
                case Outcome.Refused<FolderLock> refused -> Outcome.refused(refused.problems());
            };
        } catch (SealedStoreException e) {
            return Outcome.refused(Problem.of(ErrorCode.STORE_SEALED));
        } catch (IOException | UncheckedIOException | StoreException e) {
            return Outcome.refused(Problem.of(ErrorCode.LEDGER_IO));
        } finally {
            turn.unlock();
        }
    }

    private Outcome<Ready> startLocked(FolderLock lock) throws IOException {
        try {
            new StopMark(options.data()).clear();
            return RunningEngine.open(options, tools, lock, this::fail, this::endSoon)
                    .map(engine -> {
                        running = Optional.of(engine);
                        return engine.ready();
                    });
        } finally {
            if (running.isEmpty()) {
                lock.close();
            }
        }
    }

    /// The chains, for replication and for windows of the same program.
    ///
    /// @throws IllegalStateException before the start and after the end
    public Ledger ledger() {
        return engine().ledger();
    }

    /// The live topics.
    public Feed feed() {
        return engine().feed();
    }

    /// The server's log.
    public EventLog log() {
        return engine().log();
    }

    /// How the server is.
    public ServerCommand.Status status() {
        return engine().status();
    }

    /// The way to the handlers, past the network; tests of rights go through it.
    CommandGate gate() {
        return engine().gate();
    }

    /// Whether nobody could sign in as an administrator.
    public boolean needsAdministrator() {
        return engine().needsAdministrator();
    }

    /// Who is connected.
    public Sessions sessions() {
        return engine().sessions();
    }

    /// Who wants in, for the person at this machine.
    public LocalDoor door() {
        return engine().door();
    }

    /// Copies the chains of another server from now on; asks to join there until an officer agrees. Once.
    public void copy(JoinTarget source) {
        engine().copy(source);
    }

    /// The chains of other servers that this one copies.
    public CopyBook copies() {
        return engine().copies();
    }

    /// How this server stands with the server that it copies; nothing while it copies none.
    public Optional<LinkState> source() {
        return engine().source();
    }

    /// Takes no new records, finishes those that wait, seals the last block.
    public void drain() {
        engine().drain();
    }

    /// Takes records again.
    public void resume() {
        engine().ledger().desk().set(RecordDesk.Intake.OPEN);
        engine().log().write(LogEvent.SERVER_RESUMED);
    }

    /// Whether it runs.
    public boolean runs() {
        return running.isPresent();
    }

    /// Whether a disk failure ended it; then whoever runs it should end the process with status 74.
    public boolean hasFailed() {
        return failed;
    }

    /// Waits until it has ended.
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /// Ends it because a person says so: no other program goes on with the folder until somebody starts it again.
    public void end() {
        try {
            new StopMark(options.data()).set();
        } catch (IOException e) {
            running.ifPresent(engine -> engine.log().fault("stop mark", e));
        }
        close();
    }

    /// Drains, ends all connections, closes the chains and gives the folder back. Whoever comes second waits for the
    /// first: when this returns, it has ended.
    @Override
    public void close() {
        turn.lock();
        try {
            Optional<RunningEngine> ending = running;
            running = Optional.empty();
            ending.ifPresent(RunningEngine::close);
        } finally {
            ended.countDown();
            turn.unlock();
        }
    }

    private RunningEngine engine() {
        return running.orElseThrow(() -> new IllegalStateException("the engine does not run"));
    }

    private void fail() {
        failed = true;
        Thread.ofVirtual().name("engine-stop").start(this::close);
    }

    private void endSoon() {
        Thread.ofVirtual().name("engine-stop").start(this::end);
    }
}
