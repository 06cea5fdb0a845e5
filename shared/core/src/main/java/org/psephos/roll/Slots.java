package org.psephos.roll;

import java.util.Arrays;

/// A growing list of slot numbers, for one key of an index.
final class Slots {

    private int[] slots = new int[4];
    private int count;

    void add(int slot) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
        }
        slots[count++] = slot;
    }

    int count() {
        return count;
    }

    int get(int index) {
        return slots[index];
    }
}
