package org.psephos.server.ledger;

import java.util.Set;
import org.psephos.json.Json;
import org.psephos.record.SignedRecord;
import org.psephos.site.Role;
import org.psephos.tally.Bringing;
import org.psephos.wire.command.Octets;

/// A record at the desk.
///
/// @param record the record
/// @param salt hex of the salt of the private object; empty without one
/// @param personal the private object; empty without one
/// @param blob the bytes beside the record; empty without any
/// @param rolesAtStation the roles in force at the station that brings it
/// @param bringing whether the station still waits for the answer
public record Incoming(
        SignedRecord record, String salt, Json.Obj personal, Octets blob, Set<Role> rolesAtStation, Bringing bringing) {

    public Incoming {
        rolesAtStation = Set.copyOf(rolesAtStation);
    }

    @Override
    public String toString() {
        return record.toString();
    }
}
