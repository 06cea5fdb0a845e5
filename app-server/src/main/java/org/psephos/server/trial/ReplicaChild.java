package org.psephos.server.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.psephos.common.Chance;
import org.psephos.common.IdSource;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.crypto.KeyFile;
import org.psephos.crypto.SigningKey;
import org.psephos.server.feed.Feed;
import org.psephos.server.log.EventLog;
import org.psephos.server.log.LogEvent;
import org.psephos.server.replication.JoinTarget;
import org.psephos.server.replication.JoinedReplica;
import org.psephos.wire.command.Topic;

/// The process of a replica under trial: copies the source given into the folder given, until it is killed.
public final class ReplicaChild {

    private ReplicaChild() {}

    /// The key of the replica that lies in `folder`; made at the first use.
    static SigningKey key(Path folder) throws IOException {
        Files.createDirectories(folder);
        return KeyFile.plain(folder.resolve("replica.key"))
                .signingKey(Chance.secure())
                .orThrow();
    }

    /// @param arguments the folder, and the source as `host:port#fingerprint`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        JoinTarget target = JoinTarget.parse(arguments[1]).orElseThrow();
        Time time = Time.system();
        EventLog log =
                new EventLog(folder.resolve("log"), Topic.REPLICATION_LOG, LogEvent.Level.INFO, time, new Feed(time));
        try (JoinedReplica replica = start(folder, target, log, time)) {
            replica.start();
            Thread.currentThread().join();
        }
    }

    static JoinedReplica start(Path folder, JoinTarget target, EventLog log, Time time) throws IOException {
        Chance chance = Chance.secure();
        return new JoinedReplica(
                target,
                key(folder),
                "replica under trial",
                "psephos-trial",
                folder.resolve("copies"),
                log,
                IdSource.from(chance),
                Limits.STANDARD,
                time,
                chance);
    }
}
