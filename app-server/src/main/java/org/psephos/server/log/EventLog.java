package org.psephos.server.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Time;
import org.psephos.server.feed.Feed;
import org.psephos.wire.command.Topic;

/// Writes events to `<data>/log/server.log`, one line each, and pushes them to those who follow.
///
/// A file is moved on at 10 MiB, ten older ones are kept. A disk that refuses the log does not stop the server.
/// Thread-safe.
public final class EventLog implements AutoCloseable {

    private static final long FILE_BYTES_MAX = 10L << 20;
    private static final int FILES_KEPT = 10;

    private final Path folder;
    private final String name;
    private final Topic topic;
    private final LogEvent.Level least;
    private final Time time;
    private final Feed feed;
    private @Nullable BufferedWriter out;
    private long sizeBytes;

    /// @param folder where the files lie
    /// @param topic the server's log or the replication log
    /// @param least events below are not written
    /// @param time the clock
    /// @param feed where followers are
    public EventLog(Path folder, Topic topic, LogEvent.Level least, Time time, Feed feed) {
        this.folder = folder;
        this.name = topic == Topic.REPLICATION_LOG ? "replication" : "server";
        this.topic = topic;
        this.least = least;
        this.time = time;
        this.feed = feed;
    }

    /// Logs an event without facts.
    public void write(LogEvent event) {
        write(event, Map.of());
    }

    /// Logs an event.
    ///
    /// @param facts ids, fingerprints, numbers, codes; never a name, a choice or a key
    public void write(LogEvent event, Map<String, ?> facts) {
        if (event.level().compareTo(least) < 0) {
            return;
        }
        TreeMap<String, String> texts = new TreeMap<>();
        facts.forEach((fact, value) -> texts.put(fact, String.valueOf(value)));
        LogLine line = new LogLine(time.now(), event, texts);
        append(line.text());
        feed.publish(topic, line.json());
    }

    /// Logs a mistake of this program, at the top of the thread or of the operation that it ended: what it is and where
    /// it arose. Never its message, which may hold what a person typed.
    ///
    /// @param where what was being done, a word
    public void fault(String where, Throwable mistake) {
        String at = Arrays.stream(mistake.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        write(
                LogEvent.SERVER_FAULT,
                Map.of("where", where, "cause", mistake.getClass().getSimpleName(), "at", at));
    }

    private synchronized void append(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            BufferedWriter writer = writer(bytes.length);
            writer.write(line);
            writer.write('\n');
            writer.flush();
            sizeBytes += bytes.length;
        } catch (IOException e) {
            closeQuietly();
        }
    }

    private BufferedWriter writer(int more) throws IOException {
        Path file = folder.resolve(name + ".log");
        if (out != null && sizeBytes + more > FILE_BYTES_MAX) {
            out.close();
            out = null;
            rotate(file);
        }
        BufferedWriter writer = out;
        if (writer == null) {
            Files.createDirectories(folder);
            writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            sizeBytes = Files.size(file);
            out = writer;
        }
        return writer;
    }

    private void rotate(Path file) throws IOException {
        for (int i = FILES_KEPT; i >= 1; i--) {
            Path from = i == 1 ? file : folder.resolve(name + "." + (i - 1) + ".log");
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(name + "." + i + ".log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (UncheckedIOException e) {
            out = null;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            out = null;
        }
    }
}
