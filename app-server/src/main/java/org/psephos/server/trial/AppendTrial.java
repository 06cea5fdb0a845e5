package org.psephos.server.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.psephos.common.Chance;
import org.psephos.common.Outcome;
import org.psephos.common.Time;
import org.psephos.crypto.SigningKey;
import org.psephos.record.SignedRecord;

/// Measures how fast a server process takes records from eight clients, each acknowledged when it is durable.
public final class AppendTrial {

    /// How many clients write.
    public static final int CLIENTS = 8;

    private static final int IN_FLIGHT = 64;

    private final Time time = Time.system();
    private volatile String fault = "";

    private AppendTrial() {}

    /// What was measured.
    ///
    /// @param perSecond acknowledged records
    /// @param millis50 the median time of an acknowledgement
    /// @param millis99 the 99th percentile of it
    public record Result(double perSecond, double millis50, double millis99) {}

    /// Runs a trial.
    ///
    /// @param folder an empty folder
    /// @param powBits the work of each record
    /// @param records how many are written and measured; signed before the clock starts. Half as many are written
    ///     before them, unmeasured: a server that has run for a few seconds is measured, not the compiler of its
    ///     virtual machine
    public static Result run(Path folder, int powBits, int records) throws IOException {
        TrialSite site = TrialSite.make(
                folder.resolve("server"),
                powBits,
                SigningKey.generate(Chance.secure()).publicKey());
        try (ChildProcess server = KillTrial.start(site, folder, ChildProcess.Life.LONG)) {
            Result result = new AppendTrial().measure(site, records);
            if (!server.isAlive()) {
                throw new IllegalStateException("the server ended by itself");
            }
            return result;
        }
    }

    private Result measure(TrialSite site, int records) {
        List<TrialClient> clients =
                IntStream.range(0, CLIENTS).mapToObj(number -> site.signIn()).toList();
        int each = records / CLIENTS;
        List<List<SignedRecord>> warming = work(site, each / 2);
        List<List<SignedRecord>> work = work(site, each);
        write(clients, warming);
        Result result = write(clients, work);
        clients.forEach(TrialClient::close);
        return result;
    }

    private static List<List<SignedRecord>> work(TrialSite site, int each) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number ->
                        IntStream.range(0, each).mapToObj(i -> site.record()).toList())
                .toList();
    }

    private Result write(List<TrialClient> clients, List<List<SignedRecord>> work) {
        long[] nanos = new long[work.stream().mapToInt(List::size).sum()];
        AtomicInteger done = new AtomicInteger();
        long begin = time.ticks();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            TrialClient client = clients.get(i);
            List<SignedRecord> mine = work.get(i);
            threads.add(Thread.ofPlatform().start(() -> write(client, mine, nanos, done)));
        }
        threads.forEach(AppendTrial::join);
        double seconds = (time.ticks() - begin) / 1e9;
        if (!fault.isEmpty()) {
            throw new IllegalStateException("a record was refused: " + fault);
        }
        Arrays.sort(nanos);
        return new Result(nanos.length / seconds, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private void write(TrialClient client, List<SignedRecord> records, long[] nanos, AtomicInteger done) {
        Semaphore inFlight = new Semaphore(IN_FLIGHT);
        for (SignedRecord record : records) {
            inFlight.acquireUninterruptibly();
            long sent = time.ticks();
            var _ = client.put(record).thenAccept(outcome -> {
                nanos[done.getAndIncrement()] = time.ticks() - sent;
                if (outcome instanceof Outcome.Refused<?> refused) {
                    fault = refused.problem().toString();
                }
                inFlight.release();
            });
        }
        inFlight.acquireUninterruptibly(IN_FLIGHT);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
