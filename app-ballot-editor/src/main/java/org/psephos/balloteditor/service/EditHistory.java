package org.psephos.balloteditor.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.psephos.election.Election;

/// The edits of one draft, each of which can be undone and done again. At most 500 are kept.
public final class EditHistory {

    private static final int STEPS_MAX = 500;

    private final Deque<Election> before = new ArrayDeque<>();
    private final Deque<Election> after = new ArrayDeque<>();
    private Election current;

    /// @param start the draft as loaded
    public EditHistory(Election start) {
        this.current = start;
    }

    /// The draft now.
    public Election current() {
        return current;
    }

    /// Takes a new state; the same state again is no edit.
    ///
    /// @return whether it was an edit
    public boolean edit(Election next) {
        if (next.equals(current)) {
            return false;
        }
        before.push(current);
        if (before.size() > STEPS_MAX) {
            before.removeLast();
        }
        after.clear();
        current = next;
        return true;
    }

    /// The state before the last edit, if there is one.
    public Optional<Election> undo() {
        return step(before, after);
    }

    /// The edit that was undone last, if there is one.
    public Optional<Election> redo() {
        return step(after, before);
    }

    /// Whether there is something to undo.
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /// Whether there is something to do again.
    public boolean canRedo() {
        return !after.isEmpty();
    }

    private Optional<Election> step(Deque<Election> from, Deque<Election> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(current);
        current = from.pop();
        return Optional.of(current);
    }
}
