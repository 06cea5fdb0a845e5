package org.psephos.voterentry.service.person;

import java.time.Instant;
import java.util.List;
import org.psephos.common.RecordId;
import org.psephos.common.VoterId;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;

/// A voter of the roll as it stands now, with the versions that led there. Prints the id only.
///
/// @param id the voter UUID
/// @param sheet the person as the current version says
/// @param status whether the person is on the roll
/// @param versions oldest first, at least one
public record RollVoter(VoterId id, Person sheet, RollStatus status, List<Version> versions) {

    public RollVoter {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a voter has at least one version");
        }
    }

    /// One version of a person.
    ///
    /// @param record the id of its `roll.entry`
    /// @param rev counted from 1
    /// @param action `add`, `change` or `withdraw`
    /// @param sheet the person as this version says
    /// @param time the clock of the desk that made it, when known; the epoch otherwise
    /// @param stored whether the server has it
    public record Version(RecordId record, long rev, String action, Person sheet, Instant time, Stored stored) {}

    /// Where a version is.
    public enum Stored {
        /// It waits on this machine.
        WAITING,
        /// The server has it.
        ON_SERVER
    }

    /// The version in force.
    public Version current() {
        return versions.getLast();
    }

    /// The value of a field now.
    public String get(PersonField field) {
        return sheet.get(field);
    }

    @Override
    public String toString() {
        return "RollVoter[" + id + "]";
    }
}
