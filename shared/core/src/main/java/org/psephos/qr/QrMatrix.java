package org.psephos.qr;

import java.util.BitSet;

/// The modules of one QR code, without the quiet zone around it. Immutable.
public final class QrMatrix {

    /// Modules of white that must stand on each side (ISO/IEC 18004 section 5.3.8).
    public static final int QUIET = 4;

    private final int size;
    private final BitSet dark;

    QrMatrix(int size, BitSet dark) {
        this.size = size;
        this.dark = (BitSet) dark.clone();
    }

    /// Modules on each side.
    public int size() {
        return size;
    }

    /// Modules on each side with the quiet zone.
    public int sizeWithQuietZone() {
        return size + 2 * QUIET;
    }

    /// Whether the module is dark; in the quiet zone none is.
    public boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && dark.get(y * size + x);
    }

    /// Tells each run of dark modules in each row, so that a drawing has few and seamless parts.
    public void forEachRun(Run run) {
        for (int y = 0; y < size; y++) {
            int start = 0;
            for (int x = 0; x <= size; x++) {
                if (!isDark(x, y)) {
                    if (x > start) {
                        run.at(start, y, x - start);
                    }
                    start = x + 1;
                }
            }
        }
    }

    /// Takes a run of dark modules.
    @FunctionalInterface
    public interface Run {

        /// From column `x` of row `y`, `length` modules long.
        void at(int x, int y, int length);
    }
}
