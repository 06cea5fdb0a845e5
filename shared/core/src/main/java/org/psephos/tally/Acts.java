package org.psephos.tally;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.psephos.common.RecordId;

/// The two-person acts of an election.
///
/// @param all every proposal, by time
/// @param exceptions records that change no act, and why
public record Acts(List<Act> all, List<Exceptional> exceptions) {

    public Acts {
        all = List.copyOf(all);
        exceptions = List.copyOf(exceptions);
    }

    /// The act with this proposal.
    public Optional<Act> act(RecordId proposal) {
        return all.stream().filter(act -> act.id().equals(proposal)).findFirst();
    }

    /// The acts that still need somebody.
    public List<Act> open() {
        return all.stream().filter(act -> !act.inForce()).toList();
    }

    /// The acts of a kind that are in force.
    public Stream<Act> inForce(ActKind kind) {
        return all.stream().filter(act -> act.kind() == kind && act.inForce());
    }
}
