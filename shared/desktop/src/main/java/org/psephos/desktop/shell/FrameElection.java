package org.psephos.desktop.shell;

import org.psephos.election.ElectionKind;

/// What the title bar says about the election.
///
/// @param name in the reader's language; empty while no election is chosen
/// @param when date and hours, with the zone's time
/// @param kind open or secret
/// @param rehearsal whether every screen wears the rehearsal frame
public record FrameElection(String name, String when, ElectionKind kind, boolean rehearsal) {

    /// No election is chosen.
    public static final FrameElection NONE = new FrameElection("", "", ElectionKind.OPEN, false);

    /// Whether one is chosen.
    public boolean present() {
        return !name.isEmpty();
    }
}
