package org.psephos.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntSupplier;

/// Cuts the stream of bytes into frames: length as uint32, big endian, then that many bytes, of which the first is the
/// type (`docs/protocol.md section 2`). Refuses a length before anything is allocated for it.
final class FrameReader {

    /// A JSON message.
    static final byte JSON = 1;
    /// Raw bytes that belong to the message before.
    static final byte BLOCK = 2;

    private static final int CHUNK_BYTES = 65_536;

    private final InputStream in;
    private final IntSupplier bodyBytesMax;
    private final Progress progress;
    private byte type;

    /// Told how a frame comes along, for the watch over slow peers.
    interface Progress {
        /// The first byte of a frame has come; `bytes` is its length, 0 while it is not known.
        void begun(int bytes);

        /// The frame is whole.
        void ended();
    }

    FrameReader(InputStream in, IntSupplier bodyBytesMax, Progress progress) {
        this.in = in;
        this.bodyBytesMax = bodyBytesMax;
        this.progress = progress;
    }

    /// The body of the next frame; its type is then [#type()].
    ///
    /// @throws WireException for a frame that is not allowed, and for the end of the stream
    byte[] next() throws IOException, WireException {
        int first = in.read();
        if (first < 0) {
            throw new WireException(new CloseReason.PeerLeft());
        }
        progress.begun(0);
        long length = first;
        for (int i = 0; i < 3; i++) {
            length = length << 8 | octet();
        }
        int limit = bodyBytesMax.getAsInt();
        if (length < 1) {
            throw new WireException(new CloseReason.FrameMalformed("length zero"));
        }
        if (length - 1 > limit) {
            throw new WireException(new CloseReason.FrameTooLarge(length - 1, limit));
        }
        progress.begun((int) length);
        type = (byte) octet();
        if (type != JSON && type != BLOCK) {
            throw new WireException(new CloseReason.FrameMalformed("unknown type"));
        }
        byte[] body = body((int) length - 1);
        progress.ended();
        return body;
    }

    byte type() {
        return type;
    }

    private int octet() throws IOException, WireException {
        int octet = in.read();
        if (octet < 0) {
            throw new WireException(new CloseReason.FrameMalformed("cut"));
        }
        return octet;
    }

    /// Grows with what has come, so that an announced length alone costs nothing.
    private byte[] body(int length) throws IOException, WireException {
        byte[] body = new byte[Math.min(length, CHUNK_BYTES)];
        int done = 0;
        try {
            while (done < length) {
                if (done == body.length) {
                    body = Arrays.copyOf(body, (int) Math.min(length, 2L * body.length));
                }
                int got = in.read(body, done, body.length - done);
                if (got < 0) {
                    throw new EOFException();
                }
                done += got;
            }
        } catch (EOFException e) {
            throw new WireException(new CloseReason.FrameMalformed("cut"));
        }
        return body;
    }
}
