package org.psephos.server.engine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.psephos.common.Release;
import org.psephos.crypto.Argon2;
import org.psephos.crypto.Passphrase;
import org.psephos.server.log.LogEvent;

/// How a server is started.
///
/// @param data the data folder
/// @param listen where to listen; port 0 for any free one
/// @param site the site's name at the first start; empty for one made from its id
/// @param logLevel events below are not logged
/// @param checkpointEvery the least time between two checkpoints of a chain
/// @param blockRecords a checkpoint after so many records, whatever the time; 0 for by time only
/// @param powBits the work of records in new elections
/// @param signInCost of the hashes of new accounts, and so of each sign-in
/// @param program name and version, told to clients
/// @param passphrase seals the server's own keys; stays the caller's to close, after the engine
public record EngineOptions(
        Path data,
        InetSocketAddress listen,
        String site,
        LogEvent.Level logLevel,
        Duration checkpointEvery,
        int blockRecords,
        int powBits,
        Argon2 signInCost,
        String program,
        Optional<Passphrase> passphrase) {

    /// The port that a server takes when none is given.
    public static final int PORT = 7443;

    /// A server on this machine only, at any free port, with the defaults of a release.
    public static EngineOptions local(Path data) {
        return new EngineOptions(
                data,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "",
                LogEvent.Level.INFO,
                Duration.ofSeconds(1),
                0,
                12,
                Argon2.STANDARD,
                "psephos-server " + Release.VERSION,
                Optional.empty());
    }

    /// This, listening elsewhere.
    public EngineOptions listeningAt(InetSocketAddress address) {
        return new EngineOptions(
                data, address, site, logLevel, checkpointEvery, blockRecords, powBits, signInCost, program, passphrase);
    }

    /// This with a site name.
    public EngineOptions ofSite(String name) {
        return new EngineOptions(
                data, listen, name, logLevel, checkpointEvery, blockRecords, powBits, signInCost, program, passphrase);
    }

    /// This with another log level.
    public EngineOptions logging(LogEvent.Level level) {
        return new EngineOptions(
                data, listen, site, level, checkpointEvery, blockRecords, powBits, signInCost, program, passphrase);
    }

    /// This with another rhythm of checkpoints.
    public EngineOptions checkpointing(Duration every) {
        return new EngineOptions(
                data, listen, site, logLevel, every, blockRecords, powBits, signInCost, program, passphrase);
    }

    /// This with a checkpoint after so many records, whatever the time.
    public EngineOptions blocksOf(int records) {
        return new EngineOptions(
                data, listen, site, logLevel, checkpointEvery, records, powBits, signInCost, program, passphrase);
    }

    /// This with other work per record in new elections.
    public EngineOptions working(int bits) {
        return new EngineOptions(
                data, listen, site, logLevel, checkpointEvery, blockRecords, bits, signInCost, program, passphrase);
    }

    /// This with cheaper sign-ins, for a trial of many: who steals its accounts guesses faster.
    public EngineOptions signingInAt(Argon2 cost) {
        return new EngineOptions(
                data, listen, site, logLevel, checkpointEvery, blockRecords, powBits, cost, program, passphrase);
    }

    /// This with the server's own keys sealed.
    public EngineOptions sealedWith(Passphrase phrase) {
        return new EngineOptions(
                data,
                listen,
                site,
                logLevel,
                checkpointEvery,
                blockRecords,
                powBits,
                signInCost,
                program,
                Optional.of(phrase));
    }
}
