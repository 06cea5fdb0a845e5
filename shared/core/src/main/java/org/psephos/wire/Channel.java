package org.psephos.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.psephos.common.Limits;
import org.psephos.common.Time;
import org.psephos.crypto.Tls;

/// One TLS connection of either side: whole messages in and out, and the times by which a slow or silent peer is known.
///
/// One thread reads; any thread writes. The first reason for which it ends is the one that is kept.
final class Channel implements FrameReader.Progress {

    private static final int BUFFER_BYTES = 32_768;
    private static final int HEADER_BYTES = 5;

    private final Socket plain;
    private final Limits limits;
    private final ChannelWatch watch;
    private final BooleanSupplier trusted;
    private final AtomicReference<@Nullable CloseReason> reason = new AtomicReference<>();
    private final ReentrantLock writing = new ReentrantLock();
    private int blockBudgetBytes;
    private @Nullable SSLSocket tls;
    private @Nullable FrameReader reader;
    private @Nullable OutputStream out;

    /// @param plain the connected socket under the TLS connection
    /// @param trusted whether the peer may send frames of full length
    Channel(Socket plain, Limits limits, Time time, BooleanSupplier trusted) {
        this.plain = plain;
        this.limits = limits;
        this.trusted = trusted;
        this.watch = new ChannelWatch(limits, time);
    }

    /// Does the handshake; afterwards messages can be exchanged.
    void handshake(SSLSocket socket) throws IOException {
        plain.setTcpNoDelay(true);
        socket.startHandshake();
        InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        tls = socket;
        reader = new FrameReader(in, this::bodyBytesMax, this);
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
    }

    /// The greeting is done: from now on silence is measured.
    void opened() {
        watch.opened();
    }

    /// Waits for the next message and its blocks.
    Incoming next() throws IOException, WireException {
        FrameReader from = must(reader);
        blockBudgetBytes = limits.frameBytesMax();
        byte[] body = from.next();
        if (from.type() != FrameReader.JSON) {
            throw new WireException(new CloseReason.FrameMalformed("a block without a message"));
        }
        Message message = Message.of(body);
        long bytes = body.length;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < message.blockCount(); i++) {
            byte[] block = from.next();
            if (from.type() != FrameReader.BLOCK) {
                throw new WireException(new CloseReason.FrameMalformed("a block is missing"));
            }
            blockBudgetBytes -= block.length;
            bytes += block.length;
            blocks.add(Block.own(block));
        }
        return new Incoming(message, List.copyOf(blocks), bytes);
    }

    /// Sends a message and its blocks as one. When others wait to send, the last of them gives everything to the system
    /// in one go: many small messages then cost little more than one.
    ///
    /// @throws TooLargeException when the message or its blocks together exceed [Limits#frameBytesMax]; nothing was
    /// sent
    void send(Message message, List<Block> blocks) throws IOException {
        byte[] body = message.bytes();
        long blockBytes = blocks.stream().mapToLong(Block::sizeBytes).sum();
        if (body.length > limits.frameBytesMax() || blockBytes > limits.frameBytesMax()) {
            throw new TooLargeException();
        }
        writing.lock();
        try {
            watch.writing(true);
            OutputStream to = must(out);
            frame(to, FrameReader.JSON, body);
            for (Block block : blocks) {
                frame(to, FrameReader.BLOCK, block.shared());
            }
            if (!writing.hasQueuedThreads()) {
                to.flush();
            }
        } finally {
            watch.writing(false);
            writing.unlock();
        }
    }

    /// Sends messages without blocks, in order, as one write.
    void sendAll(List<Message> messages) throws IOException {
        writing.lock();
        try {
            watch.writing(true);
            OutputStream to = must(out);
            for (Message message : messages) {
                frame(to, FrameReader.JSON, message.bytes());
            }
            to.flush();
        } finally {
            watch.writing(false);
            writing.unlock();
        }
    }

    /// Changes the keys of both directions.
    void rekey() throws IOException {
        writing.lock();
        try {
            Tls.rekey(must(tls));
        } finally {
            writing.unlock();
        }
    }

    /// Ends the connection, with a last word to the peer if it can still be said.
    void close(CloseReason why) {
        if (!reason.compareAndSet(null, why)) {
            return;
        }
        boolean speaks = out != null && !(why instanceof CloseReason.PeerLeft) && !(why instanceof CloseReason.Broken);
        if (!speaks || why instanceof CloseReason.ReaderSlow) {
            shut();
            return;
        }
        watch.closing();
        Thread.ofVirtual().name("psephos-bye").start(() -> {
            try {
                send(new Message.Bye(why.word()), List.of());
                must(tls).shutdownOutput();
            } catch (IOException e) {
                reason.compareAndSet(null, new CloseReason.Broken());
            } finally {
                shut();
            }
        });
    }

    /// Why it ended; `fallback` becomes the reason when there is none yet.
    CloseReason ended(CloseReason fallback) {
        reason.compareAndSet(null, fallback);
        return Optional.ofNullable(reason.get()).orElse(fallback);
    }

    boolean isClosed() {
        return reason.get() != null;
    }

    /// Whether it was greeted.
    boolean isOpen() {
        return watch.isOpen();
    }

    /// Ends what must end now: handshakes, frames, writes and silences that take too long.
    void judge() {
        watch.verdict().ifPresent(why -> {
            if (isClosed()) {
                shut();
            } else {
                close(why);
            }
        });
    }

    /// Gives the socket back at once; readers and writers wake with an error.
    void shut() {
        try {
            plain.close();
        } catch (IOException e) {
            reason.compareAndSet(null, new CloseReason.Broken());
        }
    }

    @Override
    public void begun(int bytes) {
        watch.frameBegun(bytes);
    }

    @Override
    public void ended() {
        watch.frameEnded();
    }

    private int bodyBytesMax() {
        int limit = watch.isOpen() && trusted.getAsBoolean() ? limits.frameBytesMax() : limits.strangerFrameBytesMax();
        return Math.min(limit, blockBudgetBytes);
    }

    private static void frame(OutputStream to, byte type, byte[] body) throws IOException {
        to.write(ByteBuffer.allocate(HEADER_BYTES)
                .putInt(body.length + 1)
                .put(type)
                .array());
        to.write(body);
    }

    private static <T> T must(@Nullable T part) throws IOException {
        if (part == null) {
            throw new IOException("the handshake is not done");
        }
        return part;
    }

    /// A message that has come, with its blocks.
    ///
    /// @param bytes how long both are
    record Incoming(Message message, List<Block> blocks, long bytes) {}
}
