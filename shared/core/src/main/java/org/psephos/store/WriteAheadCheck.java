package org.psephos.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Looks into the write-ahead file that a killed server left beside a chain, before SQLite does
/// (sqlite.org, "Database File Format", section 4).
///
/// SQLite takes the frames up to the first whose checksum does not fit and forgets the others, as if nobody had written
/// them. At the end of the file that is right: a transaction was cut by the crash, and nobody was told of it. But a
/// commit is on stable storage before the next transaction begins. A frame that does not fit, with a commit and then
/// sound frames behind it, was damaged afterwards; forgetting the rest would lose records that were acknowledged.
final class WriteAheadCheck {

    private static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int PAGE_BYTES_MIN = 512;
    private static final int PAGE_BYTES_MAX = 65_536;

    private final FileChannel in;
    private final ByteBuffer header;
    private final ByteOrder words;
    private final ByteBuffer frame;

    private WriteAheadCheck(FileChannel in, ByteBuffer header, int pageBytes) {
        this.in = in;
        this.header = header;
        this.words = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.frame = ByteBuffer.allocate(FRAME_HEADER_BYTES + pageBytes);
    }

    /// The running checksum.
    private record Sum(int one, int two) {

        static final Sum ZERO = new Sum(0, 0);

        static Sum at(ByteBuffer bytes, int offset) {
            return new Sum(bytes.getInt(offset), bytes.getInt(offset + 4));
        }

        Sum over(ByteBuffer bytes, int from, int to, ByteOrder order) {
            ByteBuffer in = bytes.duplicate().order(order);
            int a = one;
            int b = two;
            for (int i = from; i < to; i += 8) {
                a += in.getInt(i) + b;
                b += in.getInt(i + 4) + a;
            }
            return new Sum(a, b);
        }
    }

    /// What is damaged in the write-ahead file of a chain; nothing when all that counts is sound. A writer that is
    /// alive may be seen in the middle of its work: what is found is looked at twice.
    static Optional<String> damage(Path chain) throws IOException {
        Path file = Path.of(chain + "-wal");
        Optional<String> first = look(file);
        return first.isEmpty() ? first : look(file).filter(again -> again.equals(first.get()));
    }

    private static Optional<String> look(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            if (!read(in, 0, header) || in.size() <= HEADER_BYTES + FRAME_HEADER_BYTES + PAGE_BYTES_MIN) {
                return Optional.empty();
            }
            int page = header.getInt(8);
            boolean known = (header.getInt(0) & ~1) == MAGIC && page >= PAGE_BYTES_MIN && page <= PAGE_BYTES_MAX;
            WriteAheadCheck check = new WriteAheadCheck(in, header, known ? page : PAGE_BYTES_MIN);
            return known && check.headerFits()
                    ? check.firstDamaged().map(number -> "frame " + number + " of its write-ahead file")
                    : Optional.of("the head of its write-ahead file");
        }
    }

    private boolean headerFits() {
        return Sum.ZERO.over(header, 0, 24, words).equals(Sum.at(header, 24));
    }

    private Optional<Long> firstDamaged() throws IOException {
        Sum before = Sum.at(header, 24);
        Sum beforeDamage = Sum.ZERO;
        long damaged = -1;
        boolean committed = false;
        for (long number = 0; read(in, HEADER_BYTES + number * frame.capacity(), frame); number++) {
            Sum said = Sum.at(frame, 16);
            boolean sound = isOfThisFile() && sum(before).equals(said);
            if (damaged < 0 && !sound) {
                damaged = number;
                beforeDamage = sum(before);
                committed = isCommit();
            } else if (damaged >= 0) {
                boolean follows = number == damaged + 1
                        && isOfThisFile()
                        && sum(beforeDamage).equals(said);
                if (committed && (sound || follows)) {
                    return Optional.of(damaged);
                }
                committed |= (sound || follows) && isCommit();
            }
            before = said;
        }
        return Optional.empty();
    }

    private Sum sum(Sum before) {
        return before.over(frame, 0, 8, words).over(frame, FRAME_HEADER_BYTES, frame.capacity(), words);
    }

    /// Whether the frame was written since the file was begun anew; older ones may stand behind it.
    private boolean isOfThisFile() {
        return frame.getInt(8) == header.getInt(16) && frame.getInt(12) == header.getInt(20);
    }

    private boolean isCommit() {
        return frame.getInt(4) != 0;
    }

    private static boolean read(FileChannel in, long at, ByteBuffer into) throws IOException {
        into.clear();
        while (into.hasRemaining()) {
            int got = in.read(into, at + into.position());
            if (got < 0) {
                return false;
            }
        }
        return true;
    }
}
