package org.psephos.chain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.record.Entry;

/// Up to 256 entries as C2SP tlog-tiles writes them: for each a length of two bytes, big-endian, and its bytes.
public final class EntryBundle {

    private EntryBundle() {}

    /// Joins entries.
    public static byte[] join(List<byte[]> entries) {
        int total =
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteBuffer out = ByteBuffer.allocate(total);
        for (byte[] entry : entries) {
            if (entry.length > Entry.BYTES_MAX) {
                throw new IllegalArgumentException("an entry is too long");
            }
            out.putShort((short) entry.length).put(entry);
        }
        return out.array();
    }

    /// Splits a bundle of exactly `width` entries; empty when the bytes are not that.
    public static Optional<List<byte[]>> split(byte[] bundle, int width) {
        ByteBuffer in = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>(width);
        while (in.remaining() >= Short.BYTES && entries.size() < width) {
            int length = Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                return Optional.empty();
            }
            byte[] entry = new byte[length];
            in.get(entry);
            entries.add(entry);
        }
        return in.hasRemaining() || entries.size() != width ? Optional.empty() : Optional.of(List.copyOf(entries));
    }
}
