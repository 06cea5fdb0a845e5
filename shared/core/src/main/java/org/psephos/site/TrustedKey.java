package org.psephos.site;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.psephos.common.StationId;
import org.psephos.crypto.Digest;
import org.psephos.crypto.PublicKey;

/// One key of the trust list.
///
/// @param key the key
/// @param role what it belongs to
/// @param rolesEver every role that the key ever had; old signatures are judged by these
/// @param station the machine
/// @param label what people call the machine
/// @param place where it stands; may be empty
/// @param since when it was added, by the clock of who added it
/// @param until when the trust ends by itself; [Instant#MAX] for never
/// @param by the fingerprint of the key that added it
public record TrustedKey(
        PublicKey key,
        StationRole role,
        Set<StationRole> rolesEver,
        StationId station,
        String label,
        String place,
        Instant since,
        Instant until,
        Digest by) {

    public TrustedKey {
        rolesEver = Set.copyOf(rolesEver);
    }

    /// This, of a key that was on the list before.
    TrustedKey after(TrustedKey earlier) {
        EnumSet<StationRole> ever = EnumSet.copyOf(earlier.rolesEver);
        ever.add(role);
        return new TrustedKey(key, role, ever, station, label, place, since, until, by);
    }

    /// Whether the trust holds at `moment`.
    public boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }

    /// The fingerprint by which it is known.
    public Digest fingerprint() {
        return key.fingerprint();
    }
}
