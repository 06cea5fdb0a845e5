package org.psephos.tally;

import java.util.Optional;
import org.psephos.crypto.Digest;

/// Where the bytes lie that were too long for an entry.
@FunctionalInterface
public interface Blobs {

    /// No bytes anywhere.
    Blobs NONE = sha256 -> Optional.empty();

    /// The bytes with this digest, if they are here.
    Optional<byte[]> blob(Digest sha256);
}
