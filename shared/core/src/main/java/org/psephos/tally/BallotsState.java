package org.psephos.tally;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.psephos.election.Election;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;

/// Where the definition of an election stands: its saves, its approval, its seal, when voting opened and closed.
///
/// @param state the state of the life cycle
/// @param saves every save, the latest last
/// @param polls when voting was possible
/// @param exceptions records and acts that change nothing, and why
public record BallotsState(ElectionState state, List<Save> saves, Window polls, List<Exceptional> exceptions) {

    /// Before the first save.
    public static final BallotsState EMPTY = new BallotsState(ElectionState.DRAFT, List.of(), Window.NEVER, List.of());

    public BallotsState {
        saves = List.copyOf(saves);
        exceptions = List.copyOf(exceptions);
    }

    /// One save of the definition.
    ///
    /// @param stamp when
    /// @param number counts the saves from 1
    /// @param definition what was saved
    /// @param fingerprint of the definition
    public record Save(Stamp stamp, int number, Election definition, Fingerprint fingerprint) {}

    /// When voting was possible, by the acts of the officials.
    ///
    /// @param opened when the opening came into force; [Instant#MAX] while it is not
    /// @param closed when the closing came into force; [Instant#MAX] while it is not
    public record Window(Instant opened, Instant closed) {

        /// Not opened yet.
        public static final Window NEVER = new Window(Instant.MAX, Instant.MAX);
    }

    /// The definition as it stands: the draft, or what was sealed.
    public Optional<Save> current() {
        return saves.isEmpty() ? Optional.empty() : Optional.of(saves.getLast());
    }

    /// The sealed definition, once there is one.
    public Optional<Save> sealed() {
        return state.isSealed() ? current() : Optional.empty();
    }

    /// When people may come and vote; empty while there is no definition.
    public Optional<PollHours> hours() {
        return current().map(save -> new PollHours(save.definition().polls(), polls.opened(), polls.closed()));
    }
}
